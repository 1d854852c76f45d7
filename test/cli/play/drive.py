# Drives a program through a real terminal: starts it on a pseudo-terminal, waits for each prompt, types the next line,
# and prints everything that was shown. Usage: drive.py lines.json program word…
import json, os, pty, select, sys, time

lines = json.load(open(sys.argv[1]))
child, terminal = pty.fork()
if child == 0:
    os.environ['TERM'] = 'xterm'
    os.execvp(sys.argv[2], sys.argv[2:])
shown = b''
asked = 0
end = time.time() + 60
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    elif shown.rstrip(b'\x1b[0123456789;GJKhl').endswith(b'> ') and len(shown) > asked:
        if not lines:
            break
        asked = len(shown)
        os.write(terminal, (lines.pop(0) + '\r').encode())
os.close(terminal)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status) & 0xff)
