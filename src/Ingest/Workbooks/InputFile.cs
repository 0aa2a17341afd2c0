namespace SchoolSupport.Ingest.Workbooks;

/// <summary>A file to import, not read yet.</summary>
/// <param name="path">Where it lies in the folder or archive, with forward slashes.</param>
public sealed class InputFile(string path, Func<byte[]> read)
{
    public string Path => path;

    /// <exception cref="WorkbookRefusedException">The bytes cannot be had: too many, protected, damaged archive, no access.</exception>
    public byte[] Read() => read();

    public override string ToString() => Path;
}
