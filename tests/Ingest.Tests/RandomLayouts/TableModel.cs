using CsCheck;

namespace SchoolSupport.Ingest.Tests.RandomLayouts;

/// <summary>A table before anybody lays it out: rows by label, columns by their headings.</summary>
/// <param name="Lines">What is written above it.</param>
/// <param name="LabelHeading">The heading of the labels; null for a table of one row that needs none.</param>
/// <param name="HasTotal">Whether the last row is the total of the others.</param>
internal sealed record TableModel(
    string[] Lines, string? LabelHeading, ModelColumn[] Columns, ModelRow[] Rows, bool HasTotal)
{
    private static readonly string[] Subjects = ["Русский язык", "Математика", "Физика"];

    /// <summary>Schools with up to three subjects of ОГЭ: shares of the marks by counts of pupils.</summary>
    public static Gen<TableModel> Oge { get; } =
        from subjects in Gen.Int[1, 3]
        from rows in Gen.Select(Gen.Int[1, 60], Gen.Int[0, 60].Array[12]).Array[2, 8]
        select new TableModel(
            ["Итоги аттестации", "ОГЭ 2021 года"],
            "ОУ",
            [new("Кол-во участников", null, IsShare: false), .. Subjects[..subjects].SelectMany(subject => new[] { "5", "4", "3", "2" }.Select(mark => new ModelColumn(mark, $"{subject} %", IsShare: true)))],
            WithTotal([.. rows.Select((row, index) => Counts($"Школа № {index + 1}", row.Item1, row.Item2, subjects))], subjects),
            HasTotal: true);

    /// <summary>ФИС ОКО: country, region, municipality and schools by the code in brackets.</summary>
    public static Gen<TableModel> Vpr { get; } =
        from rows in Gen.Int[1, 1000].Array[3, 8]
        select new TableModel(
            ["ВПР 2026 Русский язык 4 класс", "Статистика по отметкам", "Предмет: Русский язык"],
            "Группы участников",
            [new("Кол-во участников", null, IsShare: false), .. new[] { "2", "3", "4", "5" }.Select(mark => new ModelColumn(mark, null, IsShare: true))],
            [.. rows.Select((n, index) => new ModelRow(
                index switch { 0 => "Вся выборка", 1 => "Алтайский край", 2 => "Павловский район(reg22_m31)", _ => $"Школа № {index}(edu2200{index}0)" },
                [n, .. Shares([n % 7, (n % 5) + 1, n % 11, n % 3], decimals: 2)]))],
            HasTotal: false);

    /// <summary>A district's ЕГЭ by bands of score, a row for each year.</summary>
    public static Gen<TableModel> Ege { get; } =
        from rows in Gen.Int[10, 200].Array[2, 4]
        select new TableModel(
            ["ЕГЭ по математике"],
            "Учебный год",
            [
                new("Кол-во выпускников", null, IsShare: false), new("Кол-во сдававших экзамен", null, IsShare: false),
                new("Доля неудовлетворительных", null, IsShare: true), new("Менее 60", null, IsShare: true),
                new("От 60 до 80", null, IsShare: true), new("Более 80", null, IsShare: true),
            ],
            [.. rows.Select((n, index) => new ModelRow(
                $"{2018 + index}-{2019 + index}", [n + 20, n, 0.5 + (n % 9), .. Shares([n % 13, (n % 6) + 1, n % 4], decimals: 1)]))],
            HasTotal: false);

    private static ModelRow Counts(string label, int n, int[] weights, int subjects)
    {
        var values = new List<double> { n };
        for (int subject = 0; subject < subjects; subject++)
        {
            values.AddRange(Shares([.. Apportioned(weights[(4 * subject)..((4 * subject) + 4)], n)], decimals: 1));
        }

        return new ModelRow(label, [.. values]);
    }

    /// <summary>n pupils among four marks.</summary>
    private static int[] Apportioned(int[] weights, int n)
    {
        int[] counts = [.. weights.Select(weight => n * weight / Math.Max(1, weights.Sum()))];
        counts[0] += n - counts.Sum();
        return counts;
    }

    private static double[] Shares(int[] counts, int decimals) =>
        [.. counts.Select(count => Math.Round(100.0 * count / Math.Max(1, counts.Sum()), decimals, MidpointRounding.AwayFromZero))];

    private static ModelRow[] WithTotal(ModelRow[] schools, int subjects)
    {
        double pupils = schools.Sum(school => school.Values[0]);
        IEnumerable<double> shares = Enumerable.Range(1, 4 * subjects).Select(column =>
            Math.Round(schools.Sum(school => Math.Round(school.Values[column] * school.Values[0] / 100)) / pupils * 100, 1, MidpointRounding.AwayFromZero));
        return [.. schools, new ModelRow("Итого", [pupils, .. shares])];
    }
}

/// <param name="Group">The heading above the heading.</param>
internal sealed record ModelColumn(string Heading, string? Group, bool IsShare);

internal sealed record ModelRow(string Label, double[] Values);
