using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>How sure the prior of each parameter is: deviations of ln τ, ln q, ln φ, logit ρ and ln ω, each above 0.</summary>
/// <exception cref="ArgumentOutOfRangeException">A deviation is not above 0, or a Q or ω of the centre is 0.</exception>
public sealed record LocalLevelPrior(
    LocalLevel Centre, double LogTau = 0.4, double LogQ = 0.4, double LogPhi = 0.3, double LogitRho = 0.7, double LogOmega = 0.7)
{
    public LocalLevel Centre { get; } = Centre is { Q: > 0, Omega: > 0 }
        ? Centre
        : throw new ArgumentOutOfRangeException(nameof(Centre), Centre, "Q and Omega must be above 0: the prior is of their logarithms.");

    public double LogTau { get; } = Bounds.Positive(LogTau, nameof(LogTau));

    public double LogQ { get; } = Bounds.Positive(LogQ, nameof(LogQ));

    public double LogPhi { get; } = Bounds.Positive(LogPhi, nameof(LogPhi));

    public double LogitRho { get; } = Bounds.Positive(LogitRho, nameof(LogitRho));

    public double LogOmega { get; } = Bounds.Positive(LogOmega, nameof(LogOmega));

    internal double[] Deviations => [LogTau, LogQ, LogPhi, LogitRho, LogOmega];
}

/// <summary>
/// The likeliest <see cref="LocalLevel"/> of all schools together with what is known beforehand (maximum a posteriori).
/// With a dozen schools the prior does nearly all of the work; <see cref="Schools"/> is there to say so.
/// </summary>
/// <param name="Objective">Minus the log-likelihood, plus half of the squared distances from the prior.</param>
/// <param name="Schools">Schools with a result.</param>
public sealed record LocalLevelFit(LocalLevel Model, double Objective, int Schools)
{
    private const double Step = 0.2;
    private const double Tolerance = 1e-12;
    private const int MaxIterations = 20_000;

    /// <summary>Nelder and Mead (1965) from the prior's centre, once more from where it ended: the same input gives the same bits.</summary>
    /// <param name="schools">Each one element for a year, all from the same first year; their order does not matter.</param>
    /// <returns>No finding when nothing was seen of any school.</returns>
    public static Finding<LocalLevelFit> Of(IEnumerable<IReadOnlyList<Seen?>> schools, LocalLevelPrior prior)
    {
        IReadOnlyList<Seen?>[] known = [.. schools.Where(years => years.Any(year => year is not null))];
        if (known.Length == 0)
        {
            return NoFinding.NoObservations;
        }

        Vector<double> centre = Vector<double>.Build.Dense(Coordinates(prior.Centre));
        double[] deviations = prior.Deviations;
        double Objective(Vector<double> at)
        {
            LocalLevel model = At(at);
            double distance = at.Subtract(centre).PointwiseDivide(Vector<double>.Build.Dense(deviations)).L2Norm();
            return (0.5 * distance * distance)
                - Sums.Ordered(known.Select(years => LocalLevelFilter.LogLikelihoodOf(years, model)));
        }

        IObjectiveFunction function = ObjectiveFunction.Value(Objective);
        Vector<double> first = NelderMeadSimplex.Minimum(function, centre, Tolerance, MaxIterations).MinimizingPoint;
        Vector<double> step = Vector<double>.Build.Dense(deviations.Length, Step);
        Vector<double> best = NelderMeadSimplex.Minimum(function, first, step, Tolerance, MaxIterations).MinimizingPoint;
        return new LocalLevelFit(At(best), Objective(best), known.Length);
    }

    private static double[] Coordinates(LocalLevel model) =>
        [Math.Log(model.Tau), Math.Log(model.Q), Math.Log(model.Phi), SpecialFunctions.Logit(model.Rho), Math.Log(model.Omega)];

    private static LocalLevel At(Vector<double> at) =>
        new(Math.Exp(at[0]), Math.Exp(at[1]), Math.Exp(at[2]), SpecialFunctions.Logistic(at[3]), Math.Exp(at[4]));
}
