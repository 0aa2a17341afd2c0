using System.Text;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class InputFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("inputs").FullName;

    [Fact]
    public void Collect_Folder_ListsFilesInOrderWithoutHiddenOnes()
    {
        Put("б.csv", "1");
        Put("2024/а.csv", "2");
        Put("2024/~$а.csv", "lock");
        Put("заметки.docx", "unknown kind");
        Put(".git/config", "x");
        Put("Thumbs.db", "x");
        Put(".DS_Store", "x");

        IReadOnlyList<InputFile> files = InputFiles.Collect([_folder], ReadLimits.Default);

        Assert.Equal(["2024/а.csv", "б.csv", "заметки.docx"], files.Select(file => file.Path));
        Assert.Equal("2"u8.ToArray(), files[0].Read());
    }

    [Fact]
    public void Collect_Archive_ListsItsFilesAndReadsThem()
    {
        Put("b.zip", ZipBuilder.Build(("2024/", ""), ("2024/а.csv", "1"), ("__MACOSX/._а.csv", "x"), ("../../etc/б.csv", "2"), ("c:\\в.csv", "3")));

        IReadOnlyList<InputFile> files = InputFiles.Collect([_folder], ReadLimits.Default);

        Assert.Equal(["b.zip/2024/а.csv", "b.zip/c:/в.csv", "b.zip/etc/б.csv"], files.Select(file => file.Path));
        Assert.Equal("2"u8.ToArray(), files[2].Read());
    }

    [Fact]
    public void Collect_ArchiveOfRussianWindows_ReadsTheNames()
    {
        Put("a.zip", ZipBuilder.Build(CodePagesEncodingProvider.Instance.GetEncoding(866)!, ("Район/Математика.csv", "1")));

        Assert.Equal("a.zip/Район/Математика.csv", Assert.Single(InputFiles.Collect([Path.Combine(_folder, "a.zip")], ReadLimits.Default)).Path);
    }

    // Flag 0x0800 «names are UTF-8» is cleared in the local header (offset 6) and in the directory (offset 8 of PK 1 2).
    [Fact]
    public void Collect_ArchiveOfMac_ReadsTheNames()
    {
        byte[] zip = ZipBuilder.Build(("Математика.csv", "1"));
        zip[7] &= 0xF7;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 9] &= 0xF7;
        Put("a.zip", zip);

        Assert.Equal("a.zip/Математика.csv", Assert.Single(InputFiles.Collect([_folder], ReadLimits.Default)).Path);
    }

    [Fact]
    public void Collect_ArchiveInArchive_IsRefusedWhenRead()
    {
        Put("a.zip", ZipBuilder.Build(("b.zip", Encoding.Latin1.GetString(ZipBuilder.Build(("c.csv", "1"))))));

        InputFile inner = Assert.Single(InputFiles.Collect([_folder], ReadLimits.Default));

        Assert.Equal("a.zip/b.zip", inner.Path);
        Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read(inner.Path, inner.Read(), ReadLimits.Default));
    }

    [Fact]
    public void Collect_DamagedArchive_DoesNotStopTheOthers()
    {
        Put("a.zip", "no archive");
        Put("b.csv", "1");

        IReadOnlyList<InputFile> files = InputFiles.Collect([_folder], ReadLimits.Default);

        Assert.Equal(["a.zip", "b.csv"], files.Select(file => file.Path));
        Assert.Equal("damaged", Assert.Throws<WorkbookRefusedException>(() => files[0].Read()).Code);
    }

    [Fact]
    public void Collect_OverALimit_IsRefused()
    {
        Put("a.zip", ZipBuilder.Build(("1.csv", "11111"), ("2.csv", "22222")));
        string archive = Path.Combine(_folder, "a.zip");
        ReadLimits all = ReadLimits.Default;

        Assert.All(
            new[] { all with { MaxEntries = 1 }, all with { MaxArchiveBytes = 10 }, all with { MaxArchiveUnpackedBytes = 9 }, all with { MaxFileBytes = 4 } },
            limits => Assert.Equal("too-large", Assert.Throws<WorkbookRefusedException>(() => InputFiles.Collect([archive], limits)[0].Read()).Code));
        Put("b.csv", "11111");
        Assert.Throws<WorkbookRefusedException>(() => InputFiles.Collect([_folder], all with { MaxFiles = 2 }));
        Assert.Throws<WorkbookRefusedException>(() => InputFiles.Collect([Path.Combine(_folder, "b.csv")], all with { MaxFileBytes = 4 })[0].Read());
    }

    [Fact]
    public void Collect_MissingPath_SaysSo()
    {
        string missing = Path.Combine(_folder, "нет");

        var failure = Assert.Throws<FileNotFoundException>(() => InputFiles.Collect([missing], ReadLimits.Default));

        Assert.Contains(missing, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("Нет такого файла или папки", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpack_Upload_IsItselfOrTheFilesInIt()
    {
        Assert.Equal("а.csv", Assert.Single(InputFiles.Unpack("а.csv", "1"u8.ToArray(), ReadLimits.Default)).Path);

        InputFile inner = Assert.Single(InputFiles.Unpack("a.zip", ZipBuilder.Build(("б.csv", "2")), ReadLimits.Default));
        Assert.Equal("a.zip/б.csv", inner.Path);
        Assert.Equal("2"u8.ToArray(), inner.Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    private void Put(string path, byte[] content)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
