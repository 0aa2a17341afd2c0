namespace SchoolSupport.Ingest.Planning;

/// <summary>A file that has just been looked into.</summary>
/// <param name="Number">Its place among the files that came, from 0.</param>
/// <param name="Sha256">Empty when its bytes could not be had.</param>
/// <param name="Reading">Null when there was nothing to read: the bytes are stored already, or those of another file.</param>
public sealed record TakenFile(int Number, string Path, string Sha256, FileReading? Reading);
