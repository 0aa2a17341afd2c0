using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«--marked FOLDER»: files with something to look at, each as a workbook with marks. Files of other folders with the same name get a number.</summary>
public sealed class MarkedFolder
{
    private readonly string _folder;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private MarkedFolder(string folder) => _folder = folder;

    /// <returns>Null when the option is not given.</returns>
    /// <exception cref="UsageException">There is a file in the folder's place.</exception>
    public static MarkedFolder? Of(Arguments arguments)
    {
        if (arguments["--marked"] is not string folder)
        {
            return null;
        }

        if (File.Exists(folder))
        {
            throw new UsageException($"«{folder}» – файл, а для книг с пометками нужна папка. Ничего не загружено.");
        }

        Directory.CreateDirectory(folder);
        return new MarkedFolder(folder);
    }

    /// <param name="content">What is kept of the file; empty for one that could not be read, which nothing can be marked in.</param>
    public async Task WriteAsync(string path, byte[] content, IReadOnlyList<Mark> marks, CancellationToken cancellation)
    {
        if (marks.Count == 0 || content.Length == 0)
        {
            return;
        }

        string name = MarkedWorkbook.NameOf(Path.GetFileName(path));
        string free = name;
        for (int number = 2; !_names.Add(free); number++)
        {
            free = FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(name)} {number}.xlsx");
        }

        await File.WriteAllBytesAsync(Path.Combine(_folder, free), MarkedWorkbook.Of(path, content, marks, ReadLimits.Default), cancellation);
    }

    public Task SayAsync(TextWriter output) => output.WriteLineAsync(_names.Count == 0
        ? "Книг с пометками нет: вопросов и ошибок не нашлось."
        : $"С пометками записано: {RussianCount.Of(_names.Count, "файл", "файла", "файлов")}, папка {_folder}");
}
