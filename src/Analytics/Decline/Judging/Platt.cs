using MathNet.Numerics;

namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>Probabilities of scores by p = 1/(1 + exp(A·s + B)), with the targets of Platt (1999) that keep few cases from certainty.</summary>
public sealed record Platt(double A, double B)
{
    private const int MaxSteps = 100;
    private const double Converged = 1e-12;

    public double At(double score) => SpecialFunctions.Logistic(-((A * score) + B));

    /// <summary>Newton's method with halved steps; the loss is convex.</summary>
    public static Platt Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> happened)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(happened.Count, scores.Count);
        int events = happened.Count(one => one);
        double high = (events + 1.0) / (events + 2.0);
        double low = 1.0 / (happened.Count - events + 2.0);
        double Target(int i) => happened[i] ? high : low;

        var fit = new Platt(0, Math.Log((happened.Count - events + 1.0) / (events + 1.0)));
        double loss = Loss(fit);
        for (int step = 0; step < MaxSteps; step++)
        {
            (double a, double b, double aa, double ab, double bb) = (0, 0, 1e-12, 0, 1e-12);
            for (int i = 0; i < scores.Count; i++)
            {
                double p = fit.At(scores[i]);
                double gradient = Target(i) - p;
                double curvature = p * (1 - p);
                a += scores[i] * gradient;
                b += gradient;
                aa += scores[i] * scores[i] * curvature;
                ab += scores[i] * curvature;
                bb += curvature;
            }

            double determinant = (aa * bb) - (ab * ab);
            (double da, double db) = (-((bb * a) - (ab * b)) / determinant, -((aa * b) - (ab * a)) / determinant);
            double length = 1;
            Platt next = new(fit.A + da, fit.B + db);
            while (Loss(next) > loss && length > 1e-10)
            {
                length /= 2;
                next = new Platt(fit.A + (length * da), fit.B + (length * db));
            }

            double better = Loss(next);
            (fit, double gained) = (next, loss - better);
            loss = better;
            if (gained < Converged)
            {
                break;
            }
        }

        return fit;

        double Loss(Platt at) => Enumerable.Range(0, scores.Count).Sum(i =>
        {
            double z = (at.A * scores[i]) + at.B;
            return (Target(i) * z) + Math.Log(1 + Math.Exp(-Math.Abs(z))) + Math.Max(-z, 0);
        });
    }
}
