namespace SchoolSupport.Ingest.Workbooks;

/// <summary>A whole file cannot be read. The message tells the person who sent it what to do.</summary>
public sealed class WorkbookRefusedException : Exception
{
    public WorkbookRefusedException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>
    /// One of «empty», «not-a-spreadsheet», «html», «xlsb», «external-links», «archive», «encrypted», «damaged», «too-large», «unreadable», «lost».
    /// </summary>
    public string Code { get; }

    internal static WorkbookRefusedException Empty(string what) =>
        new("empty", $"{what} Проверьте, тот ли файл выбран.");

    internal static WorkbookRefusedException NotASpreadsheet(string what, Exception? cause = null) =>
        new("not-a-spreadsheet", $"{what} Нужна таблица: .xlsx, .xls, .ods, .csv или таблица в документе .docx.", cause);

    internal static WorkbookRefusedException TextNamedOtherwise(string extension) =>
        new("not-a-spreadsheet", extension.Length == 0
            ? "Внутри файла обычный текст, а по имени не видно, таблица ли это. Если данные разделены запятыми, точками с запятой или табуляцией, добавьте к имени .csv и загрузите снова; если нет, нужна книга Excel: .xlsx или .xls."
            : $"Файл назван {extension}, но внутри обычный текст, а не книга Excel. Если данные разделены запятыми, точками с запятой или табуляцией, смените {extension} в имени на .csv и загрузите снова; если нет, откройте исходную таблицу в Excel и сохраните как .xlsx.");

    internal static WorkbookRefusedException Html(string what) =>
        new("html", $"{what} Откройте файл в Excel и сохраните как .xlsx.");

    internal static WorkbookRefusedException Xlsb() =>
        new("xlsb", "Двоичная книга Excel (.xlsb) не читается. Откройте файл в Excel и сохраните как .xlsx.");

    internal static WorkbookRefusedException ExternalLinks() =>
        new("external-links", "Книга берёт числа из другого файла, и какие они сейчас, по ней не видно. В Excel: «Данные», «Изменить связи», «Разорвать связь»; сохраните и загрузите снова.");

    internal static WorkbookRefusedException Archive() =>
        new("archive", "Это архив, а не таблица. Архив внутри архива не раскрывается: распакуйте его и загрузите файлы.");

    internal static WorkbookRefusedException Encrypted(Exception? cause = null) =>
        new("encrypted", "Файл защищён паролем. Снимите пароль на открытие и загрузите файл снова.", cause);

    internal static WorkbookRefusedException Damaged(string what, Exception? cause = null) =>
        new("damaged", $"{what} Откройте файл в Excel, сохраните заново как .xlsx и загрузите или попросите прислать его ещё раз.", cause);

    internal static WorkbookRefusedException TooLarge(string what) =>
        new("too-large", $"{what} Оставьте в файле только таблицу с результатами или разделите её на части.");

    internal static WorkbookRefusedException Unreadable(Exception cause) =>
        new("unreadable", "Файл не удалось прочитать с диска: он занят другой программой или нет прав на чтение.", cause);
}
