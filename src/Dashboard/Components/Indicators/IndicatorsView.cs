using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>What may be chosen, as the address has it.</summary>
public sealed record IndicatorChoice(string Code, string Title);

/// <summary>One number of the page, for a file.</summary>
public sealed record IndicatorCell(string Place, string Indicator, Figure Figure, string Instead);

/// <summary>Schools of a municipality by indicators that are not of marks, the municipality's own row first.</summary>
/// <param name="Year">The year shown: the one asked for, or the latest with data of the kind; null where there are none.</param>
/// <param name="Asked">The year asked for, where it has no data of the kind.</param>
/// <param name="Choices">Works or indicators of the year.</param>
/// <param name="Chosen">One of <paramref name="Choices"/>; null where there are none.</param>
public sealed record IndicatorsView(
    IndicatorTab Tab, SchoolYear? Year, SchoolYear? Asked, IReadOnlyList<IndicatorChoice> Choices, IndicatorChoice? Chosen, string Sentence)
{
    public IReadOnlyList<ScoreLine> Scores { get; init; } = [];

    public IReadOnlyList<JournalLine> Journal { get; init; } = [];

    public IReadOnlyList<IndicatorLine> Lines { get; init; } = [];

    public bool IsEmpty => Scores.Count + Journal.Count + Lines.Count == 0;

    /// <summary>All numbers of the page.</summary>
    public IEnumerable<IndicatorCell> Cells =>
    [
        .. Scores.SelectMany(line => new[] { new IndicatorCell(line.Title, "Средний балл", line.Mean, "") }
            .Concat(line.Bands.Select(band => new IndicatorCell(line.Title, $"Баллы {band.Label}{(band.IsFailed ? ", ниже минимума" : "")}", band.Share, "")))),
        .. Journal.SelectMany(line => new[]
        {
            new IndicatorCell(line.Title, "Понизили отметку по журналу", line.Lowered, ""),
            new IndicatorCell(line.Title, "Подтвердили отметку по журналу", line.Confirmed, ""),
            new IndicatorCell(line.Title, "Повысили отметку по журналу", line.Raised, ""),
        }),
        .. Lines.Select(line => new IndicatorCell(line.Title, Chosen?.Title ?? "", line.Own, line.Instead ?? "")),
    ];

    /// <param name="chosen">A code of a choice; the first where it is none.</param>
    /// <param name="asked">Null for the latest year with data of the kind.</param>
    public static IndicatorsView Of(MunicipalityHistory municipality, IndicatorTab tab, string? chosen, SchoolYear? asked)
    {
        SchoolYear[] years = [.. YearsOf(municipality, tab).Distinct().Order()];
        SchoolYear? year = asked is SchoolYear wanted && years.Contains(wanted) ? wanted : years.Length > 0 ? years[^1] : null;
        if (year is not SchoolYear known)
        {
            return new IndicatorsView(tab, null, null, [], null, "");
        }

        IndicatorChoice[] choices = [.. ChoicesOf(municipality, tab, known)];
        IndicatorChoice? choice = choices.FirstOrDefault(one => one.Code == chosen) ?? choices.FirstOrDefault();
        var view = new IndicatorsView(tab, known, asked is not null && asked != known ? asked : null, choices, choice, "");
        view = choice is null ? view : tab switch
        {
            IndicatorTab.Scores => view with { Scores = [.. Works(municipality, choice.Code, known, (title, href, key, point) => ScoreLine.Of(title, href, key, point, null)).OfType<ScoreLine>()] },
            IndicatorTab.Journal => view with { Journal = [.. Works(municipality, choice.Code, known, (title, href, key, point) => JournalLine.Of(title, href, key, point, null)).OfType<JournalLine>()] },
            IndicatorTab.Staff => view with { Lines = [.. StaffLines(municipality, Enum.Parse<StaffIndicator>(choice.Code), known)] },
            IndicatorTab.Olympiads => view with { Lines = [.. OlympiadLines(municipality, choice.Code, known)] },
            _ => view with { Lines = [.. OutcomeLines(municipality, Enum.Parse<OutcomeIndicator>(choice.Code), known)] },
        };
        return view with { Sentence = SentenceOf(view) };
    }

    private static string SentenceOf(IndicatorsView view)
    {
        (Figure? own, int known, int schools) = view.Tab switch
        {
            IndicatorTab.Scores => (view.Scores is [var scores, ..] ? scores.Mean : null, view.Scores.Skip(1).Count(other => other.Mean.HasValue), view.Scores.Count - 1),
            IndicatorTab.Journal => (view.Journal is [var journal, ..] ? journal.Lowered : null, view.Journal.Skip(1).Count(other => other.Lowered.HasValue), view.Journal.Count - 1),
            _ => (view.Lines is [var line, ..] ? line.Own : null, view.Lines.Skip(1).Count(other => other.Own.HasValue), view.Lines.Count - 1),
        };
        string what = view.Tab switch
        {
            IndicatorTab.Scores => $"Средний балл, {view.Chosen?.Title}",
            IndicatorTab.Journal => $"Понизили отметку по журналу, {view.Chosen?.Title}",
            _ => view.Chosen?.Title ?? "",
        };
        string value = own is { HasValue: true } ? FigureWords.Value(own)
            : view.Lines is [{ Instead: { } instead }, ..] ? instead
            : "по муниципалитету нет данных";
        string ofSchools = schools > 0 && known > 0 ? $"по школам известно у {known} из{RussianNumbers.HardSpace}{RussianNumbers.Number(schools)}"
            : view.Lines.Skip(1).Any(line => line.Instead is not null) ? "доли по школам не известны, в таблице – что известно вместо них"
            : "по школам нет данных";
        return $"{what}, {view.Year}: {value}; {ofSchools}.";
    }

    private static IEnumerable<SchoolYear> YearsOf(MunicipalityHistory municipality, IndicatorTab tab) => tab switch
    {
        IndicatorTab.Scores => Points(municipality).Where(point => point.Point.Scores is not null).Select(point => point.Point.Period.Year),
        IndicatorTab.Journal => Points(municipality).Where(point => point.Point.Journal is not null).Select(point => point.Point.Period.Year),
        IndicatorTab.Staff => municipality.Schools.SelectMany(school => school.Staff).Concat(municipality.Staff).Select(profile => profile.Year),
        IndicatorTab.Olympiads => municipality.Olympiads.SelectMany(series => series.Points).Select(point => point.Year),
        _ => municipality.Schools.SelectMany(school => school.Outcomes).Concat(municipality.Outcomes).Select(outcome => outcome.Year),
    };

    private static IEnumerable<IndicatorChoice> ChoicesOf(MunicipalityHistory municipality, IndicatorTab tab, SchoolYear year) => tab switch
    {
        IndicatorTab.Scores or IndicatorTab.Journal => Points(municipality)
            .Where(one => one.Point.Period.Year == year && (tab == IndicatorTab.Scores ? one.Point.Scores is not null : one.Point.Journal is not null))
            .Select(one => one.Key).Distinct().Select(key => new IndicatorChoice(SeriesAddress.Of(key), SeriesWords.Of(key))),
        IndicatorTab.Staff => StaffIndicators.All.Select(indicator => new IndicatorChoice(indicator.ToString(), IndicatorWords.Of(indicator))),
        IndicatorTab.Olympiads => municipality.Olympiads.Where(series => series.Subject.Length == 0 && series.Points.Any(point => point.Year == year)).SelectMany(series => new[]
        {
            new IndicatorChoice($"reach:{series.Stage}", $"Охват: {Procedures.Title(series.Stage)}"),
            new IndicatorChoice($"success:{series.Stage}", $"Результативность: {Procedures.Title(series.Stage)}"),
        }),
        _ => Enum.GetValues<OutcomeIndicator>()
            .Where(indicator => municipality.Schools.SelectMany(school => school.Outcomes).Concat(municipality.Outcomes).Any(outcome => outcome.Year == year && outcome.CountOf(indicator).Value is not null))
            .Select(indicator => new IndicatorChoice(indicator.ToString(), IndicatorWords.Of(indicator))),
    };

    private static IEnumerable<T?> Works<T>(MunicipalityHistory municipality, string work, SchoolYear year, Func<string, string?, SeriesKey, AssessmentPoint, T?> line)
        where T : class
    {
        SeriesKey key = SeriesAddress.Series(work)!.Value;
        if (Latest(municipality.Series(key)) is { } district)
        {
            yield return line(municipality.Territory.Name, null, key, district);
        }

        foreach (SchoolHistory school in municipality.Schools)
        {
            if (Latest(school.Series(key)) is { } point)
            {
                yield return line(school.School.Name, $"/schools/{school.School.Id}", key, point);
            }
        }

        AssessmentPoint? Latest(AssessmentSeries? series) => series?.Points.LastOrDefault(point => point.Period.Year == year);
    }

    private static IEnumerable<IndicatorLine> StaffLines(MunicipalityHistory municipality, StaffIndicator indicator, SchoolYear year)
    {
        PlaceFigure district = PlaceLines.Staff(municipality, year, indicator);
        yield return new IndicatorLine(Titled(municipality, district), null, IndicatorWords.WholeOf(indicator), district.Figure, null, null);
        foreach (SchoolHistory school in municipality.Schools)
        {
            if (school.Staff.FirstOrDefault(profile => profile.Year == year) is { } profile)
            {
                yield return PlaceLines.Staff(school.School.Name, $"/schools/{school.School.Id}#staff", profile, indicator, null);
            }
        }
    }

    private static IEnumerable<IndicatorLine> OlympiadLines(MunicipalityHistory municipality, string choice, SchoolYear year)
    {
        string[] parts = choice.Split(':', 2);
        (bool isReach, string stage) = (parts[0] == "reach", parts[1]);
        PlaceFigure? district = isReach ? PlaceLines.Reach(municipality, stage, year) : PlaceLines.Success(municipality, stage, year);
        if (district is not null)
        {
            yield return new IndicatorLine(Titled(municipality, district), null, isReach ? "от обучающихся" : "от участий", district.Figure, district.Instead, null);
        }

        foreach (SchoolHistory school in municipality.Schools)
        {
            if (PlaceLines.PointOf(school.Olympiads, stage, year) is { } point)
            {
                string href = $"/schools/{school.School.Id}#olympiads";
                yield return isReach
                    ? PlaceLines.Reach(school.School.Name, href, stage, point, school.Context, null)
                    : PlaceLines.Success(school.School.Name, href, stage, point, null);
            }
        }
    }

    private static IEnumerable<IndicatorLine> OutcomeLines(MunicipalityHistory municipality, OutcomeIndicator indicator, SchoolYear year)
    {
        PlaceFigure district = PlaceLines.Outcome(municipality, year, indicator);
        yield return new IndicatorLine(Titled(municipality, district), null, IndicatorWords.WholeOf(indicator), district.Figure, null, null);
        foreach (SchoolHistory school in municipality.Schools)
        {
            if (school.Outcomes.FirstOrDefault(outcome => outcome.Year == year) is { } outcome)
            {
                yield return PlaceLines.Outcome(school.School.Name, $"/schools/{school.School.Id}#outcomes", outcome, indicator, null);
            }
        }
    }

    private static string Titled(MunicipalityHistory municipality, PlaceFigure district) =>
        district.Schools.Length == 0 ? municipality.Territory.Name : $"{municipality.Territory.Name}, {district.Schools}";

    private static IEnumerable<(SeriesKey Key, AssessmentPoint Point)> Points(MunicipalityHistory municipality) =>
        municipality.Assessments.SelectMany(series => series.Points.Select(point => (series.Key, point)));
}
