using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Gathers what amounts say about their decimal separator.</summary>
internal sealed class DecimalEvidence
{
    private int points;
    private int commas;
    private int ambiguousPoints;
    private int ambiguousCommas;
    private int whole;

    public bool IsDecided => points > 0 || commas > 0;

    public void Add(ReadOnlySpan<char> cell)
    {
        cell = Cleaning.Trim(cell);
        var first = cell.IndexOfAnyInRange('0', '9');
        if (first < 0)
            return;
        var last = cell.LastIndexOfAnyInRange('0', '9');
        var core = cell[first..(last + 1)];
        if (first > 0 && cell[first - 1] is '.' or ',')
            core = cell[(first - 1)..(last + 1)];
        var (dot, comma) = (core.LastIndexOf('.'), core.LastIndexOf(','));
        if (dot < 0 && comma < 0)
        {
            whole++;
            return;
        }
        var at = Math.Max(dot, comma);
        var isPoint = at == dot;
        var count = core.Count(core[at]);
        if (dot >= 0 && comma >= 0)
            Count(isPoint, count == 1);
        else if (count > 1)
            Count(!isPoint, true);
        else if (core.Length - at == 4 && at is >= 1 and <= 3 && core[0] is >= '1' and <= '9')
            Ambiguous(isPoint);
        else
            Count(isPoint, true);
    }

    /// <param name="decimals">Decimals of the currency, if it is known.</param>
    /// <param name="ambiguous">The answer is a guess.</param>
    public char Decide(int? decimals, char delimiter, out bool ambiguous)
    {
        ambiguous = false;
        if (IsDecided)
            return points >= commas ? '.' : ',';
        var seen = ambiguousPoints >= ambiguousCommas ? '.' : ',';
        if (ambiguousPoints + ambiguousCommas == 0)
            return delimiter == ';' ? ',' : '.';
        // Every amount has one separator and three digits behind it. Three decimals are rare, thousands are not.
        var asDecimals = decimals == 3;
        ambiguous = decimals is null or 2 && whole == 0;
        return asDecimals ? seen
            : seen == '.' ? ','
            : '.';
    }

    private void Count(bool isPoint, bool valid)
    {
        if (!valid)
            return;
        if (isPoint)
            points++;
        else
            commas++;
    }

    private void Ambiguous(bool isPoint)
    {
        if (isPoint)
            ambiguousPoints++;
        else
            ambiguousCommas++;
    }
}
