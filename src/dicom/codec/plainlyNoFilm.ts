/**
 * Names of files that lie beside films on discs and in folders and are plainly none: what systems leave behind, viewer
 * programs, documents. Only a file whose content is no film is asked; any other name without a film is told as refused.
 */
const systemFiles = new Set(['thumbs.db', 'desktop.ini', 'autorun.inf', 'ehthumbs.db', 'icon\r', '__macosx']);
const extensions = new Set(
  (
    '7z app bak bat bin bmp cab cfg chm cmd config conf com css csv dat db dll dmg doc docx dylib exe fon gif gz hlp ' +
    'htm html icns ico idx inf ini iso jar java js json jsp key lib lic lnk loc lock log manifest md md5 mht mov mp3 mp4 ' +
    'mpg mpeg msi msp nfo ocx odp ods odt ogg otf pak pdf pem php pl plist pls pps ppt pptx ps ps1 psd py rar reg ' +
    'rtf sh sha1 sha256 so sql sqlite svg swf sys tar tgz tif tiff toml ts ttf txt url vbs wav webm webp wmv woff woff2 ' +
    'xls xlsx xml xsd xsl xslt xz yaml yml'
  ).split(' '),
);

export function isPlainlyNoFilm(path: readonly string[]): boolean {
  const names = path.map((part) => part.toLowerCase());
  const name = names.at(-1) ?? '';
  if (name.startsWith('.') || names.some((part) => systemFiles.has(part))) return true;
  const dot = name.lastIndexOf('.');
  return dot > 0 && extensions.has(name.slice(dot + 1));
}
