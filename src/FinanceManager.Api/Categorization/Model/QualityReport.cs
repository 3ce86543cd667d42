using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>One answer whose truth is known.</summary>
/// <param name="Tier">What decided it; <see cref="DecisionSource.None"/> where nothing had an idea.</param>
/// <param name="Applied">It was sure enough to be applied without asking.</param>
/// <param name="SeenBefore">The very text had been decided by a person.</param>
internal readonly record struct Trial(
    DecisionSource Tier,
    double Confidence,
    bool Applied,
    bool Right,
    bool SeenBefore = false
);

/// <summary>How good one tier's answers were.</summary>
/// <param name="Filed">How many rows it put under a category without asking, whether or not anybody looked at them.</param>
/// <param name="Report">Its coverage is of all rows, whatever decided them.</param>
public sealed record TierQuality(DecisionSource Tier, int Filed, QualityReport Report);

/// <summary>How good answers were. Shares are 0–1 and null where there is nothing to divide by.</summary>
/// <param name="Accuracy">Share of right ones.</param>
/// <param name="Sure">How many said of themselves that nine in ten or more are right.</param>
/// <param name="SureRight">Share of right ones among those.</param>
/// <param name="Applied">How many were applied without asking.</param>
/// <param name="Coverage">Share applied without asking.</param>
/// <param name="Precision">Share of right ones among those applied.</param>
/// <param name="PrecisionLow">Wilson's lower bound of it: nine times in ten below the true share.</param>
/// <param name="CalibrationError">
/// Expected calibration error over ten equal bins of confidence: how far what was said is from what was so.
/// </param>
public sealed record QualityReport(
    int Count,
    double? Accuracy,
    int Sure,
    double? SureRight,
    int Applied,
    double? Coverage,
    double? Precision,
    double? PrecisionLow,
    double? CalibrationError
)
{
    private const int Bins = 10;
    private const double SureFrom = 0.9;

    internal static QualityReport Of(IEnumerable<Trial> trials)
    {
        var (count, right, sure, sureRight, applied, appliedRight) = (0, 0, 0, 0, 0, 0);
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
            sure += trial.Confidence >= SureFrom ? 1 : 0;
            sureRight += trial.Confidence >= SureFrom && trial.Right ? 1 : 0;
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
            sure,
            Share(sureRight, sure),
            applied,
            Share(applied, count),
            Share(appliedRight, applied),
            applied == 0 ? null : Math.Round(HouseholdModel.LowerBound(appliedRight, applied), 4),
            Share(error, count)
        );
    }

    /// <summary>Of each tier that answered, the best known first; what was covered is a share of all trials.</summary>
    internal static IReadOnlyList<TierQuality> ByTier(IReadOnlyCollection<Trial> trials) =>
        [
            .. trials
                .GroupBy(t => t.Tier)
                .OrderByDescending(g => g.Key)
                .Select(g => (Tier: g.Key, Report: Of(g)))
                .Select(t => new TierQuality(
                    t.Tier,
                    t.Report.Applied,
                    t.Report.Covering(t.Report.Applied, trials.Count)
                )),
        ];

    /// <summary>The same, of so many rows of so many in all.</summary>
    internal QualityReport Covering(int filed, int of) => this with { Coverage = Share(filed, of) };

    private static double? Share(double part, int of) => of == 0 ? null : Math.Round(part / of, 4);
}
