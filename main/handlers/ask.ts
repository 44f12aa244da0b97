/** Asks the person for a file. Undefined: they changed their mind. Texts are in their language. */
export interface Ask {
  /** `name` says what the files are, `extensions` come without the dot. */
  openFile(question: { title: string; name: string; extensions: string[] }): Promise<string | undefined>
  openFolder(question: { title: string }): Promise<string | undefined>
  saveFile(question: { title: string; suggestedName: string }): Promise<string | undefined>
}
