using System.Text.Json.Serialization;

namespace FinanceManager.Domain.Recurring;

/// <summary>Movements that come again and again, with what shows it.</summary>
/// <param name="Occurrences">What shows it, the oldest first.</param>
/// <param name="Confidence">0–1.</param>
public sealed record FoundSeries(Schedule Schedule, IReadOnlyList<Occurrence> Occurrences, double Confidence)
{
    private AmountPattern? _amounts;

    [JsonIgnore]
    public Occurrence First => Occurrences[0];

    [JsonIgnore]
    public Occurrence Last => Occurrences[^1];

    [JsonIgnore]
    public AmountPattern Amounts => _amounts ??= AmountPattern.Of(Occurrences);
}
