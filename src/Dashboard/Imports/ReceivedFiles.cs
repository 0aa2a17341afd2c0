using Microsoft.JSInterop;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Files from the browser → files to import. One that does not arrive becomes a refused file, so that the others go on.</summary>
internal static class ReceivedFiles
{
    /// <summary>One upload is held in memory until it is stored or given up.</summary>
    private const long MostBytes = 500L * 1024 * 1024;

    public static async Task<IReadOnlyList<InputFile>> ReceiveAsync(
        IReadOnlyList<IncomingFile> files, IProgress<BatchStep> progress, CancellationToken cancellation)
    {
        var received = new List<InputFile>();
        long bytes = 0;
        for (int i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            IncomingFile file = files[i];
            progress.Report(new BatchStep(file.Path, i + 1, files.Count));
            bytes += file.Size;
            if (file.Size > ReadLimits.Default.MaxFileBytes)
            {
                received.Add(Refused(file.Path, $"Файл больше {ReadLimits.Default.MaxFileBytes / (1024 * 1024)} МБ. Оставьте в нём только таблицу с результатами или разделите его на части."));
            }
            else if (bytes > MostBytes)
            {
                received.Add(Refused(file.Path, "За один раз принимается не больше 500 МБ. Загрузите этот файл следующим заходом."));
            }
            else
            {
                received.AddRange(await ReceiveAsync(file, cancellation));
            }
        }

        return received;
    }

    private static async Task<IReadOnlyList<InputFile>> ReceiveAsync(IncomingFile file, CancellationToken cancellation)
    {
        try
        {
            byte[] content = await file.ReadAsync(cancellation);
            return InputFiles.Unpack(file.Path, content, ReadLimits.Default);
        }
        catch (Exception lost) when (lost is IOException or JSException or JSDisconnectedException or InvalidOperationException or TimeoutException)
        {
            return [Refused(file.Path, "Файл не передан до конца: связь прервалась или страница была закрыта. Выберите его ещё раз.")];
        }
    }

    private static InputFile Refused(string path, string why) => new(path, () => throw new WorkbookRefusedException("lost", why));
}
