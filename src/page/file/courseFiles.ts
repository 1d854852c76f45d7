/**
 * The files of a SCORM 1.2 package with the page as its one shareable content object (ADL, "SCORM Version 1.2: The
 * SCORM Content Aggregation Model", section 2.3). The schemas of the manifest are not in it: no system needs its own
 * copy of them.
 */
import { escapeHtml } from '../../visual/show/html.ts';
import type { PageParts } from './pageFile.ts';
import { pageFile } from './pageFile.ts';

export interface CourseParts extends PageParts {
  readonly lmsScript: string;
  /** The digest of the scenario; it tells courses apart. Hexadecimal digits. */
  readonly hash: string;
}

/** The texts of the files, by name. */
export const courseFiles = (parts: CourseParts): Readonly<Record<string, string>> => ({
  'imsmanifest.xml': manifest(parts),
  'index.html': pageFile(parts),
});

/** A text of an element. XML 1.0 has no U+FFFE and no U+FFFF; control characters are shown by `escapeHtml`. */
const escapeXml = (text: string): string => escapeHtml(text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD'));

function manifest({ title, hash }: CourseParts): string {
  const name = escapeXml(title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="dealbreaker-${hash}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${name}</title>
      <item identifier="hand" identifierref="page" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
`;
}
