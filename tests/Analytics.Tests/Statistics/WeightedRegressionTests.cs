using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class WeightedRegressionTests
{
    private static readonly Point[] Points = [new(1, 2), new(2, 3), new(3, 5), new(4, 4), new(5, 6)];

    // Means 3 and 4; Σ(x − 3)(y − 4) = 4 + 1 + 0 + 0 + 4 = 9, Σ(x − 3)² = 10: slope 0.9, constant 1.3. Left over 1.9 of 10.
    [Fact]
    public void Of_OnePredictor_ByHand()
    {
        WeightedRegression found = Fit(Points, 1);

        Assert.Equal(1.3, found.Coefficients[0], 9);
        Assert.Equal(0.9, found.Coefficients[1], 9);
        Assert.Equal(0.81, found.R2, 9);
    }

    // One predictor: the F-test is the t-test of the slope, however heavy all cases are.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Of_EqualWeights_AgreesWithLeastSquares(double weight)
    {
        LeastSquares line = LeastSquares.Of(Points).Value!;
        WeightedRegression found = Fit(Points, weight);

        Assert.Equal(line.P, found.P, 9);
        // At the mean of x only the constant is unsure: s²/n = (1.9/3)/5.
        Assert.Equal(4, found.At([3]).Value, 9);
        Assert.Equal(1.9 / 3 / 5, found.At([3]).Variance, 9);
    }

    // A case of weight 2 pulls as two cases do.
    [Fact]
    public void Of_TwiceTheWeight_IsTheCaseTwice()
    {
        RegressionCase[] cases = [.. Points.Select(point => new RegressionCase([point.X], point.Y, 1))];
        IReadOnlyList<double> weighted = WeightedRegression.Of([.. cases[1..], cases[0] with { Weight = 2 }]).Value!.Coefficients;
        IReadOnlyList<double> twice = WeightedRegression.Of([.. cases, cases[0]]).Value!.Coefficients;

        Assert.Equal(twice[0], weighted[0], 9);
        Assert.Equal(twice[1], weighted[1], 9);
    }

    [Fact]
    public void Of_TooFewOrTheSamePredictorTwice_SaysSo()
    {
        Assert.Equal(NoFinding.NoObservations, WeightedRegression.Of([]).Why);
        Assert.Equal(NoFinding.TooFew, WeightedRegression.Of([new([1], 1, 1), new([2], 2, 1)]).Why);
        Assert.Equal(NoFinding.AllAlike, WeightedRegression.Of([.. Points.Select(point => new RegressionCase([point.X, 2 * point.X], point.Y, 1))]).Why);
    }

    private static WeightedRegression Fit(Point[] points, double weight) =>
        WeightedRegression.Of([.. points.Select(point => new RegressionCase([point.X], point.Y, weight))]).Value!;
}
