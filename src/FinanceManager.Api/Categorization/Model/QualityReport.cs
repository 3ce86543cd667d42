namespace FinanceManager.Api.Categorization.Model;

/// <summary>One answer whose truth is known.</summary>
/// <param name="Tier">What decided it: <c>memory</c>, <c>dictionary</c>, <c>model</c>, <c>ai</c>.</param>
/// <param name="Applied">It was sure enough to be applied without asking.</param>
/// <param name="SeenBefore">The very text had been decided by a person.</param>
internal readonly record struct Trial(
    string Tier,
    double Confidence,
    bool Applied,
    bool Right,
    bool SeenBefore = false
);

/// <summary>How good answers were. Shares are 0–1 and null where there is nothing to divide by.</summary>
/// <param name="Coverage">Share applied without asking.</param>
/// <param name="Precision">Share of right ones among those.</param>
/// <param name="CalibrationError">
/// Expected calibration error over ten equal bins of confidence: how far what was said is from what was so.
/// </param>
public sealed record QualityReport(
    int Count,
    double? Accuracy,
    int Applied,
    double? Coverage,
    double? Precision,
    double? CalibrationError
)
{
    private const int Bins = 10;

    internal static QualityReport Of(IEnumerable<Trial> trials)
    {
        var (count, right, applied, appliedRight) = (0, 0, 0, 0);
        Span<double> said = stackalloc double[Bins];
        Span<double> so = stackalloc double[Bins];
        said.Clear();
        so.Clear();
        foreach (var trial in trials)
        {
            count++;
            right += trial.Right ? 1 : 0;
            applied += trial.Applied ? 1 : 0;
            appliedRight += trial is { Applied: true, Right: true } ? 1 : 0;
            var bin = Math.Min(Bins - 1, (int)(trial.Confidence * Bins));
            said[bin] += trial.Confidence;
            so[bin] += trial.Right ? 1 : 0;
        }
        var error = 0.0;
        for (var bin = 0; bin < Bins; bin++)
            error += Math.Abs(said[bin] - so[bin]);
        return new(
            count,
            Share(right, count),
            applied,
            Share(applied, count),
            Share(appliedRight, applied),
            Share(error, count)
        );
    }

    private static double? Share(double part, int of) => of == 0 ? null : Math.Round(part / of, 4);
}
