using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>What is kept of the identification, each deed one version of one record.</summary>
public sealed class IdentificationDeeds(RecordDesk desk, int territoryId)
{
    public Task<KeptRecord> NameAsync(School school, ManualEntry entry, string note, CancellationToken cancellation) => desk.PutAsync(
        new RecordDraft(RecordKinds.ManualList, ManualShelf.Code(school.Id, new(entry.Year)), territoryId, school.Id, ManualEntryJson.Write(entry), note) { Seen = 0 },
        $"Внесена в список по приказу № {entry.Order}: {school.Name}",
        cancellation);

    /// <summary>The list as it is shown. It takes the place of the kept one that the page shows and of no other; that one stays in history.</summary>
    /// <exception cref="InvalidOperationException">Nobody is judged.</exception>
    public Task<KeptRecord> KeepAsync(IdentificationReport report, IReadOnlyList<School> schools, string note, CancellationToken cancellation)
    {
        if (report.List.Why is not null)
        {
            throw new InvalidOperationException("The list of this methodology and year cannot be kept.");
        }

        KeptList list = KeptList.Of(
            report.List,
            report.Version.Label,
            school => schools.First(one => one.Id == school).Name,
            verdict => VerdictWords.Reason(verdict, report.Version.Methodology),
            school => report.ByOrder.FirstOrDefault(named => named.School.Id == school).Order is { } order ? OrderWords(order.Entry) : null);
        return desk.PutAsync(
            new RecordDraft(
                RecordKinds.IdentificationRun, KeptShelf.Code(report.Version.Methodology.Code, report.Year), territoryId, null, KeptListJson.Write(list), note)
            {
                Seen = report.Kept?.Record is { } kept && kept.TerritoryId == territoryId ? kept.Id : 0,
            },
            $"Зафиксирован список школ: {report.Version.Methodology.Name}, {report.Year}",
            cancellation);
    }

    /// <param name="seen">As in <see cref="RecordDraft.Seen"/>.</param>
    public Task<KeptRecord> SaveAsync(Methodology methodology, string note, int seen, CancellationToken cancellation) => desk.PutAsync(
        new RecordDraft(RecordKinds.Methodology, methodology.Code, territoryId, null, MethodologyJson.Write(methodology), note) { Seen = seen },
        $"Методика выявления: {methodology.Name}",
        cancellation);

    /// <summary>«приказ № 9/1 от 19.01.2022».</summary>
    public static string OrderWords(ManualEntry entry) => $"приказ № {entry.Order} от {RussianDates.InDigits(entry.Date)}";
}
