using System.Collections.Frozen;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>The kind of an account, by the words in its name.</summary>
internal static class AccountWords
{
    private static readonly FrozenDictionary<string, StatementAccountType> Types = new (
        StatementAccountType Type,
        string Words
    )[]
    {
        (
            StatementAccountType.CreditCard,
            "card cards visa mastercard amex creditcard cartao cartoes tarjeta tarjetas elo"
        ),
        (StatementAccountType.Savings, "saving savings poupanca ahorro ahorros"),
        (
            StatementAccountType.Loan,
            "loan loans mortgage debt debts emprestimo financiamento prestamo hipoteca deuda divida"
        ),
        (StatementAccountType.Cash, "cash wallet dinheiro carteira efectivo cartera"),
        (
            StatementAccountType.Investment,
            "investment investments brokerage broker ira 401k retirement investimento investimentos corretora inversion inversiones"
        ),
    }
        .SelectMany(t => t.Words.Split(' ').Select(word => KeyValuePair.Create(word, t.Type)))
        .ToFrozenDictionary();

    public static StatementAccountType? TypeOf(string name)
    {
        foreach (var word in Folding.Words(name).Split(' '))
            if (Types.TryGetValue(word, out var type))
                return type;
        return null;
    }
}
