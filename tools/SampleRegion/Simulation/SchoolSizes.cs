namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// Mean number of pupils per grade. Log-normal, because many village schools have a handful of pupils and a few
/// schools have most of them.
/// </summary>
internal static class SchoolSizes
{
    private const double Smallest = 2;
    private const double Largest = 220;

    public static double[] Draw(int schools, SchoolMix mix, Draws draws)
    {
        double[] sizes = new double[schools];
        for (int school = 0; school < schools; school++)
        {
            double size = mix == SchoolMix.Rural ? Rural(draws) : Regional(draws);
            sizes[school] = Math.Clamp(size, Smallest, Largest);
        }

        return sizes;
    }

    /// <summary>One school of ten stands in the district's centre.</summary>
    private static double Rural(Draws draws) => draws.Choice(0.90, 0.10) == 0
        ? LogNormal(9, 0.75, draws)
        : LogNormal(60, 0.3, draws);

    private static double Regional(Draws draws) => draws.Choice(0.5, 0.3, 0.2) switch
    {
        0 => LogNormal(9, 0.7, draws),
        1 => LogNormal(40, 0.5, draws),
        _ => LogNormal(75, 0.4, draws),
    };

    private static double LogNormal(double median, double sd, Draws draws) =>
        Math.Exp(draws.Normal(Math.Log(median), sd));
}
