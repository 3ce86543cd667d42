namespace FinanceManager.Api.Categorization.Model;

/// <summary>Whether a guess of this strength was right.</summary>
/// <param name="Signs">What the guess showed; the first is always 1.</param>
internal readonly record struct Outcome(float[] Signs, bool Right);

/// <summary>
/// Turns the signs of a guess into the share of such guesses that are right: a logistic curve, held near the one that is
/// true of most households until this one has shown otherwise.
/// </summary>
internal sealed class Calibration
{
    private const int Steps = 60;

    private readonly double[] _weights;

    internal Calibration(ReadOnlySpan<double> usual) => _weights = usual.ToArray();

    internal double Confidence(ReadOnlySpan<float> signs) => Logistic(Sum(signs));

    /// <summary>Newton's method without the mixed second derivatives, which is enough for so few signs.</summary>
    /// <param name="stiffness">As if so many outcomes had spoken for the usual curve.</param>
    internal static Calibration Fit(ReadOnlySpan<double> usual, IReadOnlyList<Outcome> outcomes, double stiffness)
    {
        var fitted = new Calibration(usual);
        var weights = fitted._weights;
        var slopes = new double[weights.Length];
        var curves = new double[weights.Length];
        for (var step = 0; step < Steps && outcomes.Count > 0; step++)
        {
            for (var i = 0; i < weights.Length; i++)
                (slopes[i], curves[i]) = (stiffness * (weights[i] - usual[i]), stiffness);
            foreach (var (signs, right) in outcomes)
            {
                var share = Logistic(fitted.Sum(signs));
                for (var i = 0; i < weights.Length; i++)
                {
                    slopes[i] += (share - (right ? 1 : 0)) * signs[i];
                    curves[i] += share * (1 - share) * signs[i] * signs[i] * weights.Length;
                }
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= slopes[i] / curves[i];
        }
        return fitted;
    }

    internal static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private double Sum(ReadOnlySpan<float> signs)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
            sum += _weights[i] * signs[i];
        return sum;
    }
}
