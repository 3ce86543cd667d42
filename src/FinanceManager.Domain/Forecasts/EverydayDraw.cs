namespace FinanceManager.Domain.Forecasts;

/// <summary>
/// Days to come, drawn from days that were: whole weeks, so that a weekend stays one, and the same ones for all accounts, so
/// that what is spent here instead of there stays so.
/// </summary>
internal sealed class EverydayDraw
{
    private const int Week = 7;
    private const int Month = 4;

    private readonly IReadOnlyList<ForecastAccount> _accounts;
    private readonly int _weeks;
    private readonly double[][] _weekMeans;

    internal EverydayDraw(IReadOnlyList<ForecastAccount> accounts)
    {
        _accounts = accounts;
        _weeks = accounts.Count == 0 ? 0 : accounts.Max(a => a.Everyday.Count) / Week;
        Means = [.. accounts.Select(a => a.Everyday.Count == 0 ? 0 : a.Everyday.Average(d => (double)d))];
        _weekMeans =
        [
            .. accounts.Select(a =>
                Enumerable
                    .Range(0, _weeks)
                    .Select(week => Enumerable.Range(0, Week).Average(day => (double)Of(a, week, day)))
                    .ToArray()
            ),
        ];
    }

    /// <summary>Minor units of a usual day, by account.</summary>
    internal IReadOnlyList<double> Means { get; }

    /// <summary>Fills a row per account with so many days, tomorrow first.</summary>
    internal void Draw(Dice dice, int days, double[][] into)
    {
        if (_weeks == 0)
            return;
        // Whether the days that were seen were usual ones is not known either: as far off as as many others would be.
        var apart = Drift(dice);
        for (var first = 0; first < days; first += Week)
        {
            var week = dice.Below(_weeks);
            for (var day = first; day < Math.Min(days, first + Week); day++)
            for (var a = 0; a < _accounts.Count; a++)
                into[a][day] = Of(_accounts[a], week, day - first) + apart[a];
        }
    }

    /// <summary>Months resemble the one before them, so that they are drawn in one piece.</summary>
    private double[] Drift(Dice dice)
    {
        var sums = new double[_accounts.Count];
        for (var i = 0; i < _weeks; i += Month)
        {
            var first = dice.Below(_weeks);
            for (var week = first; week < first + Math.Min(Month, _weeks - i); week++)
            for (var a = 0; a < sums.Length; a++)
                sums[a] += _weekMeans[a][week % _weeks];
        }
        for (var a = 0; a < sums.Length; a++)
            sums[a] = (sums[a] - _weekMeans[a].Sum()) / _weeks;
        return sums;
    }

    /// <summary>Weeks end today, so that day 0 of each has tomorrow's name.</summary>
    private static long Of(ForecastAccount account, int week, int day)
    {
        var at = account.Everyday.Count - ((week + 1) * Week) + day;
        return at < 0 ? 0 : account.Everyday[at];
    }
}
