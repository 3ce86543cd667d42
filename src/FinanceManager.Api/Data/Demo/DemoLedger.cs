namespace FinanceManager.Api.Data.Demo;

/// <summary>The movements so far, and what they leave on each account.</summary>
internal sealed class DemoLedger
{
    private readonly List<DemoMovement> _movements = [];
    private readonly Dictionary<DemoAccount, long> _balances = Enum.GetValues<DemoAccount>()
        .ToDictionary(account => account, OpeningOf);

    internal IReadOnlyList<DemoMovement> Movements => _movements;

    /// <summary>Minor units before the first day.</summary>
    internal static long OpeningOf(DemoAccount account) =>
        account switch
        {
            DemoAccount.Checking => 6_240_18,
            DemoAccount.Savings => 21_500_00,
            DemoAccount.Dollars => 1_850_00,
            DemoAccount.Euros => 64_30,
            _ => 0,
        };

    internal long BalanceOf(DemoAccount account) => _balances[account];

    internal void Add(DemoMovement movement)
    {
        _movements.Add(movement);
        _balances[movement.Account] += movement.MinorUnits;
    }

    /// <summary>One movement of money between own accounts, as each bank words it.</summary>
    internal void Transfer(DemoMovement left, DemoMovement arrived)
    {
        Add(left with { ArrivesAs = arrived });
        Add(arrived);
    }
}
