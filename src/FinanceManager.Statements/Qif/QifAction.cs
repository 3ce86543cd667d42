namespace FinanceManager.Statements.Qif;

/// <summary>What an action of an investment account does to the money in it.</summary>
/// <param name="Income">The sign with which the amount counts as income or cost of the account; 0 when it does not.</param>
/// <param name="Transfer">The sign with which money comes from or goes to the account that the record names.</param>
internal readonly record struct QifAction(int Income, int Transfer)
{
    /// <summary>A trade, or a change of securities that moves no money.</summary>
    public bool IsTrade => Income == 0 && !IsTransfer;

    /// <summary>Nothing but a transfer, whether or not the record says from where.</summary>
    public bool IsTransfer { get; private init; }

    /// <summary>Whether the first record with this action may state what the account held before.</summary>
    public static bool MayOpen(string? action) => action is null || action.ToUpperInvariant() is "CASH" or "XIN";

    public static QifAction Of(string action) =>
        action.ToUpperInvariant() switch
        {
            "CASH" or "DIV" or "INTINC" or "INC" or "CGLONG" or "CGMID" or "CGSHORT" or "MISCINC" => new(1, 0),
            "DIVX" or "INTINCX" or "CGLONGX" or "CGMIDX" or "CGSHORTX" or "MISCINCX" => new(1, -1),
            "MISCEXP" or "MARGINT" => new(-1, 0),
            "MISCEXPX" or "MARGINTX" => new(-1, 1),
            "XIN" or "CONTRIB" or "CONTRIBX" => new(0, 1) { IsTransfer = true },
            "XOUT" or "WITHDRW" or "WITHDRWX" => new(0, -1) { IsTransfer = true },
            "BUYX" or "BOUGHTX" or "CVRSHRTX" => new(0, 1),
            "SELLX" or "SOLDX" or "SHTSELLX" or "RTRNCAPX" => new(0, -1),
            _ => default,
        };
}
