using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Extraction;

/// <summary>Text that speaks to a program and not to a buyer. Nobody obeys it; a person should look who wrote it.</summary>
internal static partial class Instructions
{
    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|ignora|ignore|desconsidere|olvida)\b.{0,30}\b(?:instructions?|prompts?|rules|instrucoes|instrucciones)\b|\bsystem prompt\b|\byou are (?:now )?(?:an?|the) (?:ai|assistant|model)\b|\bas an ai\b|\b(?:respond|reply|answer) (?:only )?with\b.{0,30}\b(?:json|total)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Orders { get; }

    /// <param name="folded">Without punctuation; a line may end anywhere.</param>
    public static bool IsIn(string folded) => Orders.IsMatch(folded.Replace('\n', ' '));
}
