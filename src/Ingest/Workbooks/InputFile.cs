using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>A file to import, not read yet.</summary>
/// <param name="path">Where it lies in the folder or archive, with forward slashes.</param>
public sealed class InputFile(string path, Func<byte[]> read)
{
    public string Path => path;

    /// <summary>Set for a file that is stored already and is read from there.</summary>
    public Upload? Stored { get; private init; }

    public static InputFile OfStored(string path, Upload upload) => new(path, () => upload.Content) { Stored = upload };

    /// <exception cref="WorkbookRefusedException">The bytes cannot be had: too many, protected, damaged archive, no access.</exception>
    public byte[] Read() => read();

    public override string ToString() => Path;
}
