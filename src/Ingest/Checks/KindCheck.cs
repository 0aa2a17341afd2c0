using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// No more of a kind than of all: teachers of a category and teachers, pupils with disabilities and pupils, winners and
/// participants. Kinds of which nobody can be two, as the categories, are no more together either.
/// </summary>
internal static class KindCheck
{
    private static readonly string[] OfTeachers = [Procedures.StaffEducation, Procedures.StaffCategory, Procedures.StaffExperience, Procedures.StaffAge];

    public static void Run(CheckedTable table)
    {
        foreach (RawFact olympiad in table.Facts.Where(fact => Procedures.IsOlympiad(fact.Procedure)).ToArray())
        {
            CheckDiplomas(table, olympiad);
        }

        foreach (var place in table.Facts.Where(fact => fact[Measures.People] is not null || fact[Measures.Pupils] is not null).GroupBy(fact => (fact.Place, fact.Year)).ToArray())
        {
            RawFact[] facts = [.. place];
            FactValue? teachers = Value(facts, Procedures.StaffTotal, Measures.People);
            foreach (string procedure in OfTeachers)
            {
                Check(table, [.. facts.Where(fact => fact.Procedure == procedure && fact[Measures.People] is not null)], Measures.People, teachers, "учителей");
            }

            Check(table, [.. facts.Where(fact => fact is { Procedure: Procedures.Context, Subject: "С ОВЗ" } && fact[Measures.Pupils] is not null)],
                Measures.Pupils, Value(facts, Procedures.Context, Measures.Pupils), "обучающихся");
        }
    }

    private static void Check(CheckedTable table, RawFact[] kinds, string measure, FactValue? all, string whom)
    {
        if (all?.Number is not double whole || table.IsKept(all.Cell))
        {
            return;
        }

        RawFact[] judged = [.. kinds.Where(kind => kind[measure] is { Number: not null, Cell: not null } some && !table.IsKept(some.Cell))];
        RawFact[] tooMany = [.. judged.Where(kind => kind[measure]!.Number > whole)];
        foreach (RawFact kind in tooMany)
        {
            Tell(table, kind[measure]!, $"{kind.Subject}: {NumberText.Write(kind[measure]!.Number!.Value, 0)}, а всего {whom} {NumberText.Write(whole, 0)}.");
        }

        double sum = judged.Sum(kind => kind[measure]!.Number!.Value);

        // In the questionnaire of ФИС ОКО each kind is a question of its own, counted at another time by another person.
        if (tooMany.Length == 0 && sum > whole && judged.Length == kinds.Length && table.Layout != ContextFisOko.Layout)
        {
            tooMany = judged;
            string parts = string.Join(" и ", judged.Select(kind => $"«{kind.Subject}»"));
            Tell(table, judged[^1][measure]!, $"{parts} – вместе {NumberText.Write(sum, 0)}, а всего {whom} {NumberText.Write(whole, 0)}.");
        }

        foreach (RawFact kind in tooMany)
        {
            table.Replace(kind, [.. kind.Values.Select(value => value.Measure == measure ? value with { State = ValueState.Doubtful } : value)]);
        }
    }

    private static void CheckDiplomas(CheckedTable table, RawFact fact)
    {
        FactValue[] diplomas = [.. new[] { fact[Measures.Winners], fact[Measures.PrizeWinners] }.OfType<FactValue>().Where(value => value is { Number: > 0, Cell: not null })];
        double sum = diplomas.Sum(value => value.Number!.Value);
        if (fact[Measures.Participations]?.Number is double all && sum > all && !diplomas.Any(value => table.IsKept(value.Cell)) && !table.IsKept(fact[Measures.Participations]!.Cell))
        {
            Tell(table, diplomas[^1], $"победителей и призёров {NumberText.Write(sum, 0)}, а участников {NumberText.Write(all, 0)}.");
            table.Replace(fact, [.. fact.Values.Select(value => diplomas.Contains(value) ? value with { State = ValueState.Doubtful } : value)]);
        }
    }

    private static void Tell(CheckedTable table, FactValue value, string what) =>
        table.Add("part-over-whole", Severity.Error, value.Cell!.Value, $"{what} Значение не входит в общие, пока его не исправят.");

    private static FactValue? Value(IEnumerable<RawFact> facts, string procedure, string measure) =>
        facts.FirstOrDefault(fact => fact.Procedure == procedure && fact.Subject == "Всего")?[measure];
}
