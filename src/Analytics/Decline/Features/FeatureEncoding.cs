namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>One column of a design matrix, standardised by the rows a model was trained on.</summary>
/// <param name="Feature">The code.</param>
/// <param name="IsMissing">1 where the feature is not known, instead of its value.</param>
/// <param name="Deviation">Above 0.</param>
public sealed record EncodedColumn(string Feature, bool IsMissing, double Mean, double Deviation)
{
    /// <summary>Russian; set where it comes from a place whose features may not be known here.</summary>
    public string? Title { get; init; }
}

/// <summary>
/// Turns examples into rows of numbers: what is missing becomes the median of its year, and where more than 2 % were missing a
/// column says so; then standardised and cut at ±5.
/// </summary>
public sealed class FeatureEncoding
{
    private const double Often = 0.02;
    private const double Furthest = 5;

    private readonly int[] _places;

    /// <param name="schema">Of the examples to be encoded; a feature it does not have is taken at its mean.</param>
    public FeatureEncoding(FeatureSchema schema, IReadOnlyList<EncodedColumn> columns)
    {
        Schema = schema;
        Columns = columns;
        Dictionary<string, int> places = schema.Features.Select((feature, i) => (feature.Code, i))
            .ToDictionary(feature => feature.Code, feature => feature.i, StringComparer.Ordinal);
        _places = [.. columns.Select(column => places.GetValueOrDefault(column.Feature, -1))];
    }

    public FeatureSchema Schema { get; }

    public IReadOnlyList<EncodedColumn> Columns { get; }

    /// <summary>The part of the features that any school has in a year, from 0 to 1.</summary>
    public double Matched(OriginYear origin) => Columns.Count == 0
        ? 1
        : (double)Columns.Zip(_places).Where(column => column.Second >= 0 && origin.Knows(column.Second)).DistinctBy(column => column.First.Feature).Count()
            / Columns.DistinctBy(column => column.Feature).Count();

    /// <param name="features">Codes of the schema.</param>
    public static FeatureEncoding Fit(FeatureSchema schema, IReadOnlyCollection<string> features, IReadOnlyList<OriginYear> training)
    {
        EncodedColumn[] plain =
        [
            .. schema.Features.Where(feature => features.Contains(feature.Code)).SelectMany(feature => new EncodedColumn[]
            {
                new(feature.Code, false, 0, 1), new(feature.Code, true, 0, 1),
            }),
        ];
        var raw = new FeatureEncoding(schema, plain);
        int rows = 0;
        double[] sums = new double[plain.Length];
        double[] squares = new double[plain.Length];
        double[] row = new double[plain.Length];
        foreach (OriginYear origin in training)
        {
            foreach (DeclineExample example in origin.Labelled)
            {
                raw.Fill(row, example, origin.Medians, double.PositiveInfinity);
                rows++;
                for (int i = 0; i < row.Length; i++)
                {
                    double step = row[i] - sums[i];
                    sums[i] += step / rows;
                    squares[i] += step * (row[i] - sums[i]);
                }
            }
        }

        return new FeatureEncoding(schema,
        [
            .. plain.Select((column, i) => column with { Mean = sums[i], Deviation = Math.Sqrt(squares[i] / Math.Max(rows, 1)) })
                .Where(column => column.Deviation > 1e-9 && (!column.IsMissing || column.Mean > Often)),
        ]);
    }

    public double[] Encode(DeclineExample example, OriginYear origin)
    {
        double[] row = new double[Columns.Count];
        Fill(row, example, origin.Medians, Furthest);
        return row;
    }

    /// <summary>A school that is in the middle of its year in everything.</summary>
    public double[] Typical(OriginYear origin)
    {
        double[] row = new double[Columns.Count];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = Standardised(i, Columns[i].IsMissing ? 0 : Median(origin.Medians, i), Furthest);
        }

        return row;
    }

    private void Fill(double[] row, DeclineExample example, IReadOnlyList<double?> medians, double furthest)
    {
        for (int i = 0; i < row.Length; i++)
        {
            double? value = _places[i] < 0 ? null : example.Values[_places[i]];
            row[i] = Standardised(i, Columns[i].IsMissing ? (value is null ? 1 : 0) : value ?? Median(medians, i), furthest);
        }
    }

    private double Median(IReadOnlyList<double?> medians, int column) =>
        (_places[column] < 0 ? null : medians[_places[column]]) ?? Columns[column].Mean;

    private double Standardised(int column, double value, double furthest) =>
        Math.Clamp((value - Columns[column].Mean) / Columns[column].Deviation, -furthest, furthest);
}
