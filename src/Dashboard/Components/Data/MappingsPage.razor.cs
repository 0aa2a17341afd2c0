using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class MappingsPage(MappingShelf shelf, Toasts toasts, TimeProvider clock)
{
    private static readonly Plural Columns = new("столбец", "столбца", "столбцов");

    private static readonly Plural OnlyByIt = new("читался", "читались", "читались");

    private IReadOnlyList<ColumnMapping>? _mappings;
    private string? _failure;
    private bool _busy;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        _mappings = await shelf.LoadAsync(Leaving);
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        // A mapping belongs to a header, whatever the municipality.
    }

    private static string About(ColumnMapping mapping)
    {
        MappingRules rules = mapping.Rules;
        string?[] parts =
        [
            rules.Procedure is string procedure ? Procedures.Title(procedure) : rules.ProcedureBy == SaidBy.Text ? "работа – из текста" : null,
            rules.Subject ?? Said("предмет", rules.SubjectBy),
            rules.Grade is int grade ? $"{grade} класс" : Said("класс", rules.GradeBy),
            rules.Year is int year ? new SchoolYear(year).ToString() : Said("год", rules.YearBy),
            mapping.Bound.StartsWith("file:", StringComparison.Ordinal) ? "только этот файл" : mapping.Bound.Length > 0 ? "только файлы с таким названием" : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string? Said(string what, SaidBy by) => by switch
    {
        SaidBy.Text => $"{what} – из текста",
        SaidBy.Column => $"{what} – из столбца",
        SaidBy.Heading => $"{what} – из заголовков",
        _ => null,
    };

    private async Task TakeBackAsync(ColumnMapping mapping)
    {
        (_busy, _failure) = (true, null);
        try
        {
            ReadAgain again = await shelf.TakeBackAsync(mapping, CancellationToken.None);
            toasts.Show("Разметка отозвана."
                + (again.Files.Count > 0 ? $" Прочитано заново: {Plural.File.Of(again.Files.Count)}." : "")
                + (again.Undone.Count switch
                {
                    0 => "",
                    1 => $" Файл «{again.Undone[0].FileName}» читался только по ней, его загрузка отменена.",
                    int count => $" {Plural.File.Of(count)} {OnlyByIt.After(count)} только по ней, их загрузка отменена.",
                }));
        }
        catch (Exception failure) when (failure is OutdatedChangeException or DatabaseException)
        {
            _failure = failure is OutdatedChangeException ? "Кто-то изменил данные, пока разметка отзывалась. Повторите." : failure.Message;
        }

        _mappings = await shelf.LoadAsync(Leaving);
        _busy = false;
    }
}
