using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

public enum MatrixState
{
    /// <summary>Other schools of the year have values, this one should and has none.</summary>
    Missing = 0,
    Known = 1,

    /// <summary>A value contradicts others and waits for a decision.</summary>
    Doubtful = 2,
    NotHeld = 3,

    /// <summary>The source hides it: too few pupils.</summary>
    Hidden = 4,

    /// <summary>The school has not the grade, or was not open that year.</summary>
    NotExpected = 5,
}

/// <param name="Origin">What to look at; empty where nothing stands anywhere.</param>
public sealed record MatrixCell(MatrixState State, Origin Origin);

/// <summary>One table of the year: a procedure, grade and subject, or a table about all of them together.</summary>
public sealed record MatrixColumn(SeriesKey Key, Period Period);

/// <param name="School">Null for the municipality's own values.</param>
/// <param name="Cells">In the order of the columns.</param>
public sealed record MatrixRow(School? School, IReadOnlyList<MatrixCell> Cells);

/// <summary>
/// What is there and what is missing in one school year, by school. What at least one school has is expected of every other one
/// that has the grade; nobody knows of tables that nothing was loaded of.
/// </summary>
public sealed record DataMatrix(SchoolYear Year, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>How many schools have a value in the column, and how many should.</summary>
    public (int Known, int Expected) CoverageOf(int column)
    {
        MatrixState[] states = [.. Rows.Where(row => row.School is not null).Select(row => row.Cells[column].State)];
        int missing = states.Count(state => state == MatrixState.Missing);
        int known = states.Count(state => state is not (MatrixState.Missing or MatrixState.NotExpected));
        return (known, known + missing);
    }

    public static DataMatrix Of(MunicipalityHistory history, SchoolYear year)
    {
        MatrixColumn[] columns =
        [
            .. SeriesKey.Order(
                history.Schools.SelectMany(school => school.Assessments).Concat(history.Assessments)
                    .SelectMany(series => series.Points.Where(point => point.Period.Year == year).Select(point => new MatrixColumn(series.Key, point.Period)))
                    .Distinct(),
                column => column.Key).ThenBy(column => column.Period),
        ];
        MatrixRow[] rows =
        [
            new MatrixRow(null, [.. columns.Select(column => Own(PointOf(history.Assessments, column)))]),
            .. history.Schools.Select(school => new MatrixRow(
                school.School, [.. columns.Select(column => Cell(school.School, column, PointOf(school.Assessments, column)))])),
        ];
        return new DataMatrix(year, columns, rows);
    }

    private static AssessmentPoint? PointOf(IReadOnlyList<AssessmentSeries> series, MatrixColumn column) =>
        series.FirstOrDefault(one => one.Key == column.Key)?.Points.FirstOrDefault(point => point.Period == column.Period);

    /// <summary>A value pooled from the schools is not the municipality's own: nobody has loaded it.</summary>
    private static MatrixCell Own(AssessmentPoint? point) =>
        point is not null && Figures(point).Any(figure => figure.Basis == Basis.Published && figure.Value is not null)
            ? Loaded(point)
            : new MatrixCell(MatrixState.NotExpected, Origin.None);

    private static MatrixCell Cell(School school, MatrixColumn column, AssessmentPoint? point) => point is not null
        ? Loaded(point)
        : new MatrixCell(
            SchoolScope.IsExpected(school, column.Key.Procedure, column.Key.ProgrammeGrade, column.Period.Year) ? MatrixState.Missing : MatrixState.NotExpected,
            Origin.None);

    private static MatrixCell Loaded(AssessmentPoint point)
    {
        Figure[] figures = [.. Figures(point)];
        Origin origin = figures.Select(figure => figure.Origin).FirstOrDefault(origin => origin.Values.Count > 0) ?? Origin.None;
        bool Says(NoValue why) => figures.Any(figure => figure.Estimate.WhyNoValue == why);
        MatrixState state = point.Doubtful ? MatrixState.Doubtful
            : figures.Any(figure => figure.Value is not null) ? MatrixState.Known
            : Says(NoValue.Doubtful) ? MatrixState.Doubtful
            : Says(NoValue.NotHeld) ? MatrixState.NotHeld
            : Says(NoValue.Hidden) ? MatrixState.Hidden
            : MatrixState.Missing;
        return new MatrixCell(state, origin);
    }

    private static IEnumerable<Figure> Figures(AssessmentPoint point) => Enum.GetValues<AssessmentIndicator>().Select(indicator => point[indicator]);
}
