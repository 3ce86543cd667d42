using System.Text;

namespace FinanceManager.Api.Ai;

/// <summary>
/// How many tokens a text is, by rule: one for every three bytes of UTF-8, which is more than JSON in European languages
/// has, and 22 for each answer of the form that is asked for.
/// </summary>
internal static class Tokens
{
    private const int BytesEach = 3;
    private const int PerAnswer = 22;
    private const int Around = 20;

    // A megapixel is about 1,450.
    private const int OfPicture = 1_600;

    internal static long Of(ModelQuestion question) =>
        Of(question.Instruction) + Of(question.Data) + Of(question.Schema) + Pictures(question);

    /// <summary>The most it can be: no text has more tokens than bytes.</summary>
    internal static long MostOf(ModelQuestion question) =>
        Bytes(question.Instruction) + Bytes(question.Data) + Bytes(question.Schema) + Pictures(question);

    private static int Pictures(ModelQuestion question) => question.Jpeg is null ? 0 : OfPicture;

    internal static int OfAnswers(int items) => Around + (items * PerAnswer);

    /// <summary>Room for twice as much before an answer is cut off.</summary>
    internal static int MostOfAnswers(int items) => 2 * OfAnswers(items);

    private static long Of(string text) => (Bytes(text) + BytesEach - 1) / BytesEach;

    private static long Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
