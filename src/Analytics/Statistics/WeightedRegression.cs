using MathNet.Numerics.LinearAlgebra;

namespace SchoolSupport.Analytics.Statistics;

/// <summary>One case of a regression.</summary>
/// <param name="X">The predictors, without the constant.</param>
/// <param name="Weight">Above 0; a case of twice the weight counts as two.</param>
public readonly record struct RegressionCase(IReadOnlyList<double> X, double Y, double Weight);

/// <summary>A value expected of a case, and how sure the line through all cases is of it.</summary>
/// <param name="Variance">Of the expectation, not of a single case around it.</param>
public readonly record struct Expected(double Value, double Variance);

/// <summary>Weighted least squares with a constant (Aitken 1935).</summary>
/// <param name="Coefficients">The constant, then one for each predictor.</param>
/// <param name="R2">The share of the weighted variance the predictors explain.</param>
/// <param name="P">Of all predictors together being useless (F-test).</param>
public sealed record WeightedRegression(IReadOnlyList<double> Coefficients, double R2, double P)
{
    private Matrix<double> Covariance { get; init; } = Matrix<double>.Build.Dense(1, 1);

    /// <returns>No finding for fewer cases than coefficients and one, or where a predictor is a mixture of the others.</returns>
    public static Finding<WeightedRegression> Of(IReadOnlyList<RegressionCase> cases)
    {
        int predictors = cases.Count == 0 ? 0 : cases[0].X.Count;
        int degrees = cases.Count - predictors - 1;
        if (predictors == 0 || degrees < 1)
        {
            return cases.Count == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        RegressionCase[] ordered = [.. cases.OrderBy(one => one.Y).ThenBy(one => one.Weight).ThenBy(one => one.X[0])];
        Matrix<double> x = Matrix<double>.Build.DenseOfRows(ordered.Select(one => one.X.Prepend(1)));
        Vector<double> y = Vector<double>.Build.Dense([.. ordered.Select(one => one.Y)]);
        Vector<double> w = Vector<double>.Build.Dense([.. ordered.Select(one => one.Weight)]);
        Matrix<double> weighted = Matrix<double>.Build.DiagonalOfDiagonalVector(w) * x;
        Matrix<double> normal = x.TransposeThisAndMultiply(weighted);
        if (normal.ConditionNumber() > 1e12)
        {
            return NoFinding.AllAlike;
        }

        Matrix<double> inverse = normal.Inverse();
        Vector<double> coefficients = inverse * weighted.TransposeThisAndMultiply(y);
        Vector<double> residuals = y - (x * coefficients);
        double mean = w.DotProduct(y) / w.Sum();
        double total = Sums.Ordered(ordered.Select(one => one.Weight * Math.Pow(one.Y - mean, 2)));
        double left = Sums.Ordered(residuals.Zip(w, (residual, weight) => weight * residual * residual));
        double r2 = total <= 0 ? 0 : Math.Clamp(1 - (left / total), 0, 1);
        double f = r2 / (1 - r2) * degrees / predictors;
        return new WeightedRegression([.. coefficients], r2, Tail.FisherAbove(f, predictors, degrees)) { Covariance = inverse * (left / degrees) };
    }

    public Expected At(IReadOnlyList<double> x)
    {
        Vector<double> at = Vector<double>.Build.Dense([1, .. x]);
        return new Expected(at.DotProduct(Vector<double>.Build.Dense([.. Coefficients])), at.DotProduct(Covariance * at));
    }
}
