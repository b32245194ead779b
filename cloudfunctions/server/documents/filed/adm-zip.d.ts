declare module 'adm-zip' {
  type Zip = {
    /** Its header says how it is stored: 0 as it is, 8 compressed. */
    addFile: (name: string, content: Buffer) => { header: { method: number } }
    toBuffer: () => Buffer
  }
  const Zip: new () => Zip
  export default Zip
}
