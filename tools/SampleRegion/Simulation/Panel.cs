namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>One number per school and year. Years are counted from 0, the first spring.</summary>
public sealed class Panel
{
    private readonly double[,] _values;

    private Panel(double[,] values) => _values = values;

    public int Schools => _values.GetLength(0);

    public int Years => _values.GetLength(1);

    public double this[int school, int year] => _values[school, year];

    /// <summary>Fills school by school, year by year; draws inside <paramref name="value"/> keep that order.</summary>
    public static Panel Of(int schools, int years, Func<int, int, double> value)
    {
        double[,] values = new double[schools, years];
        for (int school = 0; school < schools; school++)
        {
            for (int year = 0; year < years; year++)
            {
                values[school, year] = value(school, year);
            }
        }

        return new Panel(values);
    }

    /// <returns>The same panel with mean 0 and standard deviation 1 over all schools and years.</returns>
    public Panel Standardised()
    {
        double sum = 0;
        double squares = 0;
        foreach (double value in _values)
        {
            sum += value;
        }

        double mean = sum / _values.Length;
        foreach (double value in _values)
        {
            squares += (value - mean) * (value - mean);
        }

        double sd = Math.Sqrt(squares / _values.Length) + 1e-9; // a panel of equal values stays 0
        return Of(Schools, Years, (school, year) => (_values[school, year] - mean) / sd);
    }

    public double MeanOf(int school)
    {
        double sum = 0;
        for (int year = 0; year < Years; year++)
        {
            sum += _values[school, year];
        }

        return sum / Years;
    }
}
