using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Demo;

/// <summary>Money between the household's own accounts: the card's bill, savings, and exchange before a journey.</summary>
internal sealed class DemoTransfers(DemoLedger ledger)
{
    internal const int ClosingDay = 3;
    internal const int DueDay = 10;

    // Kept on the checking account; what lies above it at the end of the month is saved.
    private const long Cushion = 6_000_00;
    private const int SavingDay = 28;
    private const int JourneyDays = 10;

    private static readonly (int Month, int Day)[] s_journeys = [(5, 12), (10, 3)];

    internal void Move(DateOnly day, Random chance)
    {
        if (day.Day == DueDay)
            PayCard(day);
        if (day.Day == SavingDay)
            Save(day);
        if (day.Day == 18 && day.Month % 3 == 0)
            SellDollars(day);
        foreach (var (month, departure) in s_journeys)
            Travel(day, new DateOnly(day.Year, month, departure), chance);
    }

    /// <summary>What the card held on its closing day.</summary>
    private void PayCard(DateOnly day)
    {
        var closing = new DateOnly(day.Year, day.Month, ClosingDay);
        var owed = -ledger
            .Movements.Where(m => m.Account == DemoAccount.Card && (m.Date <= closing || m.MinorUnits > 0))
            .Sum(m => m.MinorUnits);
        if (owed > 0)
            ledger.Transfer(
                new(DemoAccount.Checking, day, -owed, "PAGTO FATURA CARTAO VISA"),
                new(DemoAccount.Card, day, owed, "PAGAMENTO RECEBIDO - OBRIGADO")
            );
    }

    private void Save(DateOnly day)
    {
        var above = (ledger.BalanceOf(DemoAccount.Checking) - Cushion) / 100_00 * 100_00;
        if (above > 0)
            ledger.Transfer(
                new(DemoAccount.Checking, day, -above, "APLICACAO POUPANCA"),
                new(DemoAccount.Savings, day, above, "DEPOSITO POUPANCA")
            );
        else if (above < 0)
            ledger.Transfer(
                new(DemoAccount.Savings, day, above, "RESGATE POUPANCA"),
                new(DemoAccount.Checking, day, -above, "RESGATE POUPANCA AUTOMATICO")
            );
    }

    /// <summary>Half of what the freelance work left comes home each quarter.</summary>
    private void SellDollars(DateOnly day)
    {
        var sold = ledger.BalanceOf(DemoAccount.Dollars) / 2 / 100_00 * 100_00;
        if (sold <= 0)
            return;
        ledger.Transfer(
            new(DemoAccount.Dollars, day, -sold, "WISE TRANSFER USD TO BRL"),
            new(
                DemoAccount.Checking,
                day,
                At(day, sold, DemoHousehold.Dollar, DemoHousehold.Real),
                "CREDITO CAMBIO WISE BRASIL"
            )
        );
    }

    private void Travel(DateOnly day, DateOnly departure, Random chance)
    {
        if (day == departure.AddDays(-6))
        {
            const long reais = 4_800_00;
            ledger.Transfer(
                new(DemoAccount.Checking, day, -reais, "COMPRA MOEDA EUR CARTAO VIAGEM"),
                new(DemoAccount.Euros, day, At(day, reais, DemoHousehold.Real, DemoHousehold.Euro), "TOP-UP FROM BRL")
            );
        }
        var abroad = day >= departure && day < departure.AddDays(JourneyDays);
        for (var purchases = abroad ? 2 : 0; purchases > 0; purchases--)
        {
            var place = DemoPlaces.Abroad[chance.Next(DemoPlaces.Abroad.Length)];
            var movement = new DemoMovement(DemoAccount.Euros, day, -DemoCalendar.AmountOf(place, chance), place.Text);
            ledger.Add(movement.Known(place.Payee, place.Category));
        }
    }

    /// <summary>At the published rate, less what an exchange costs.</summary>
    private static long At(DateOnly day, long minorUnits, Currency from, Currency to)
    {
        var published =
            EcbHistory.RateOn(day, from, to)
            ?? throw new InvalidOperationException("The demo exchanges published currencies.");
        return new Money(minorUnits, from).Convert(published.Rate * 0.985m, to).MinorUnits;
    }
}
