using System.Globalization;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>Each transfer of another program's file has its two ends, and no others.</summary>
public sealed class TransferTests
{
    [Fact]
    public void Equal_transfers_of_many_years_are_each_linked_with_their_own_other_end()
    {
        const string Head =
            "Date,Description,Original Description,Amount,Transaction Type,Category,Account Name,Labels,Notes\n";
        var days = Enumerable.Range(0, 300).Select(i => new DateOnly(2015, 1, 1).AddDays(10 * i)).ToList();
        var rows = days.Select(day => Row(day, "debit", "Checking") + Row(day.AddDays(1), "credit", "Savings"));

        var statement = Reading.Text(Head + string.Concat(rows));

        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines.Count.ShouldBe(600);
        lines.GroupBy(l => l.Transfer).ShouldAllBe(ends => ends.Key != null && ends.Count() == 2);
        lines.GroupBy(l => l.Transfer).Select(Days).ShouldAllBe(days => days == 1);

        static string Row(DateOnly day, string way, string account) =>
            $"{day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)},D,D,50.00,{way},Transfer,{account},,\n";

        static int Days(IGrouping<int?, StatementLine> ends) =>
            ends.Max(l => l.Date).DayNumber - ends.Min(l => l.Date).DayNumber;
    }

    [Fact]
    public void End_that_names_a_deleted_one_is_a_movement_of_its_own()
    {
        var statement = Reading.Text(
            """
            {"budgetMetaData": {},
             "accounts": [{"entityId": "a", "accountName": "A"}, {"entityId": "b", "accountName": "B"}],
             "transactions": [
              {"entityId": "1", "accountId": "a", "targetAccountId": "b", "transferTransactionId": "2", "date": "2026-01-01", "amount": -5},
              {"entityId": "2", "accountId": "b", "targetAccountId": "a", "transferTransactionId": "1", "date": "2026-01-01", "amount": 5, "isTombstone": true}
             ]}
            """
        );

        statement.Accounts[0].Lines.Single().Transfer.ShouldBeNull();
        Reading.Codes(statement).ShouldContain("migration.transfer-one-sided");
    }

    [Fact]
    public void Wholes_of_one_day_get_the_parts_that_add_up_to_them()
    {
        var statement = Reading.Text(
            """
            Account,Date,Payee,Notes,Category,Amount,Split_Amount,Cleared
            A,2026-01-01,P,(SPLIT INTO 2) one,,0,-5.00,Cleared
            A,2026-01-01,P,(SPLIT INTO 2) other,,0,-7.00,Cleared
            A,2026-01-01,P,(SPLIT 1 OF 2) ,C,-3.00,0,Cleared
            A,2026-01-01,P,(SPLIT 2 OF 2) ,D,-4.00,0,Cleared
            A,2026-01-01,P,(SPLIT 1 OF 2) ,E,-2.00,0,Cleared
            A,2026-01-01,P,(SPLIT 2 OF 2) ,F,-3.00,0,Cleared
            """
        );

        statement
            .Accounts.Single()
            .Lines.Select(l => (l.MinorUnits, string.Join(' ', l.Splits.Select(s => s.Category))))
            .ShouldBe([(-500, "E F"), (-700, "C D")]);
        Reading.Codes(statement).ShouldNotContain("migration.split-incomplete");
    }

    [Fact]
    public void Parts_whose_two_columns_no_sum_can_hold_are_no_fault_of_the_reader()
    {
        const string Head = "Account,Date,Payee,Category,Memo,Outflow,Inflow,Cleared\n";
        var parts = Enumerable
            .Range(1, 500)
            .Select(i => $"A,2026-01-01,P,C,Split ({i}/500),-99999999999999.00,99999999999999.00,C\n");

        var statement = Reading.Text(Head + string.Concat(parts));

        statement.Diagnostics.Count(d => d.Code == "amount.invalid").ShouldBe(500);
    }
}
