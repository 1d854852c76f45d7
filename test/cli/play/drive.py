"""Drives a program through a real terminal: starts it on a pseudo-terminal, types the next line at each prompt, and
prints everything that was shown. Usage: drive.py lines.json columns program word..."""
import fcntl, json, os, pty, re, struct, sys, termios

lines = json.load(open(sys.argv[1]))
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 40, int(sys.argv[2]), 0, 0))
    os.environ['TERM'] = 'xterm'
    os.execvp(sys.argv[3], sys.argv[3:])
CARD = rb'what you aim at \([^)]*\)|the worst deal that you take \([^)]*\)|what you [a-z ]+'
PROMPT = re.compile(rb'(round \d+ of \d+|what if|' + CARD + rb')> (\x1b\[[0-9;]*[A-Za-z])*$')
shown = b''
asked = 0
while True:
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    shown += part
    if PROMPT.search(shown[asked:]):
        if not lines:
            break
        asked = len(shown)
        os.write(terminal, (lines.pop(0) + '\r').encode())
os.close(terminal)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status) & 0xff)
