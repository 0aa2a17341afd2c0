using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>
/// Logistic regression with a ridge: the weights with the least Σ log-loss + λ/2·‖w‖², the bias free. L-BFGS of Microsoft.ML on one
/// thread comes near in single precision; Newton steps in double precision go on to the minimum itself, so that the weights do
/// not depend on how a processor adds up.
/// </summary>
/// <param name="Weights">One for each column.</param>
public sealed record RidgeLogistic(double Bias, IReadOnlyList<double> Weights)
{
    private const int MaxSteps = 50;
    private const double Converged = 1e-13;

    /// <summary>Log-odds.</summary>
    public double Score(ReadOnlySpan<double> row)
    {
        double sum = Bias;
        for (int i = 0; i < row.Length; i++)
        {
            sum += Weights[i] * row[i];
        }

        return sum;
    }

    public double Probability(ReadOnlySpan<double> row) => SpecialFunctions.Logistic(Score(row));

    /// <param name="rows">All of one length, finite; their order decides the last bits of the start and not of the result.</param>
    /// <param name="ridge">λ, above 0: without it separated rows have no minimum.</param>
    /// <param name="start">Near the minimum, as that of another ridge; null: L-BFGS finds one.</param>
    /// <exception cref="ArgumentException">There is no row of one of the two kinds.</exception>
    public static RidgeLogistic Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened, double ridge, RidgeLogistic? start = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ridge);
        ArgumentOutOfRangeException.ThrowIfNotEqual(happened.Count, rows.Count);
        if (!happened.Contains(true) || !happened.Contains(false))
        {
            throw new ArgumentException("There must be rows with and without the event.", nameof(happened));
        }

        return Refined(start ?? Near(rows, happened, ridge), rows, happened, ridge);
    }

    internal sealed class Row
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }

    internal static IDataView View(MLContext context, IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        return context.Data.LoadFromEnumerable(
            rows.Select((row, i) => new Row { Label = happened[i], Features = Array.ConvertAll(row, value => (float)value) }).ToArray(), schema);
    }

    private static RidgeLogistic Near(IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened, double ridge)
    {
        var context = new MLContext(seed: 1);
        LinearBinaryModelParameters found = context.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = 0,
                L2Regularization = (float)ridge,
                NumberOfThreads = 1,
            }).Fit(View(context, rows, happened)).Model is CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> fitted
            ? fitted.SubModel
            : throw new InvalidOperationException("The trainer gave something else than a linear model.");
        return new RidgeLogistic(found.Bias, [.. found.Weights.Select(weight => (double)weight)]);
    }

    private static RidgeLogistic Refined(RidgeLogistic start, IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened, double ridge)
    {
        RidgeLogistic best = start;
        double loss = best.Loss(rows, happened, ridge);
        for (int step = 0; step < MaxSteps; step++)
        {
            Vector<double> direction = best.NewtonStep(rows, happened, ridge);
            RidgeLogistic next = best.Moved(direction, 1);
            double better = next.Loss(rows, happened, ridge);
            for (double length = 0.5; better > loss && length > 1e-4; length /= 2)
            {
                next = best.Moved(direction, length);
                better = next.Loss(rows, happened, ridge);
            }

            if (better > loss)
            {
                return best;
            }

            best = next;
            loss = better;
            if (direction.InfinityNorm() < Converged * (1 + Math.Abs(best.Bias)) * Math.Sqrt(rows.Count))
            {
                break;
            }
        }

        return best;
    }

    private RidgeLogistic Moved(Vector<double> direction, double length) =>
        new(Bias - (length * direction[0]), [.. Weights.Select((weight, i) => weight - (length * direction[i + 1]))]);

    private double Loss(IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened, double ridge)
    {
        double sum = 0.5 * ridge * Weights.Sum(weight => weight * weight);
        for (int i = 0; i < rows.Count; i++)
        {
            double z = happened[i] ? Score(rows[i]) : -Score(rows[i]);
            sum += z > 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z;
        }

        return sum;
    }

    private Vector<double> NewtonStep(IReadOnlyList<double[]> rows, IReadOnlyList<bool> happened, double ridge)
    {
        int size = Weights.Count + 1;
        double[] gradient = new double[size];
        double[][] hessian = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        double[] row = new double[size];
        row[0] = 1;
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].CopyTo(row, 1);
            double p = Probability(rows[i]);
            double surprise = p - (happened[i] ? 1 : 0);
            double curvature = p * (1 - p);
            for (int a = 0; a < size; a++)
            {
                gradient[a] += surprise * row[a];
                Add(hessian[a].AsSpan(0, a + 1), row.AsSpan(0, a + 1), curvature * row[a]);
            }
        }

        for (int a = 1; a < size; a++)
        {
            gradient[a] += ridge * Weights[a - 1];
            hessian[a][a] += ridge;
        }

        Matrix<double> matrix = Matrix<double>.Build.Dense(size, size, (a, b) => hessian[Math.Max(a, b)][Math.Min(a, b)]);
        return matrix.Cholesky().Solve(Vector<double>.Build.Dense(gradient));
    }

    private static void Add(Span<double> sum, ReadOnlySpan<double> row, double times)
    {
        for (int b = 0; b < sum.Length; b++)
        {
            sum[b] += times * row[b];
        }
    }
}
