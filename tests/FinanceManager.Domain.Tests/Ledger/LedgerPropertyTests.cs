using FinanceManager.Domain.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Ledger;

/// <summary>What holds of a ledger whatever the amounts are.</summary>
public sealed class LedgerPropertyTests
{
    private static readonly Currency Real = Currency.Parse("BRL");

    private static Arbitrary<long> Amounts =>
        Gen.Choose(-1_000_000_000, 1_000_000_000).Select(a => (long)a).ToArbitrary();

    private static Arbitrary<long[]> Lists =>
        Amounts.Generator.NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void The_balance_on_the_stated_day_is_the_banks_whatever_older_movements_come_in() =>
        Prop.ForAll(
                Amounts,
                Lists,
                Lists,
                (stated, movements, older) =>
                {
                    var account = Checking();

                    account.OpenFrom(new(stated, Real), movements.Sum());
                    var first = account.OpeningMinorUnits + movements.Sum();
                    account.Precede(older.Sum());
                    var second = account.OpeningMinorUnits + older.Sum() + movements.Sum();

                    return (first, second) == (stated, stated);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_stated_balance_older_movements_leave_the_opening_alone() =>
        Prop.ForAll(
                Lists,
                older =>
                {
                    var account = Checking();
                    account.Precede(older.Sum());
                    return (account.OpeningMinorUnits, account.OpeningKnown) == (0, false);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Splits_add_up_to_the_transaction_however_often_it_is_divided_and_corrected() =>
        Prop.ForAll(
                Lists,
                Lists,
                Amounts,
                (first, second, corrected) =>
                {
                    var transaction = On(Checking(), first.Sum());
                    var whole = AddsUp(transaction);
                    transaction.Divide(Parts(first));
                    var divided = AddsUp(transaction) && transaction.Splits.Count == first.Length;
                    transaction.Correct(new(corrected, Real));
                    var resized = AddsUp(transaction);
                    transaction.Divide(Parts([.. second, corrected - second.Sum()]));
                    return whole && divided && resized && AddsUp(transaction);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_that_do_not_add_up_are_refused_and_change_nothing() =>
        Prop.ForAll(
                Lists,
                Amounts,
                (parts, difference) =>
                {
                    var transaction = On(Checking(), parts.Sum() + (difference == 0 ? 1 : difference));
                    var fault = Should.Throw<RuleViolation>(() => transaction.Divide(Parts(parts)));
                    return fault.Code == "transaction.splits-do-not-add-up"
                        && AddsUp(transaction)
                        && transaction.Splits.Count == 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_transfer_links_exactly_two_and_a_linked_one_is_in_no_other() =>
        Prop.ForAll(
                Gen.Choose(1, 1_000_000_000).ToArbitrary(),
                amount =>
                {
                    Transaction[] all = [On(Checking(), -amount), On(Checking(), amount), On(Checking(), amount)];

                    var transfer = Transfer.Between(all[1], all[0]);
                    var fault = Should.Throw<RuleViolation>(() => Transfer.Between(all[0], all[2]));

                    var linked = all.Where(t => t.TransferId == transfer.Id).Select(t => t.Id).ToList();
                    var ends = new[] { transfer.FromTransactionId, transfer.ToTransactionId };
                    transfer.Unlink(all);
                    return fault.Code == "transfer.already-linked"
                        && linked.SequenceEqual(ends)
                        && ends[0] != ends[1]
                        && all.All(t => t.TransferId is null);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Account Checking() => new("Itaú", AccountType.Checking, Real, DateTimeOffset.UnixEpoch);

    private static Transaction On(Account account, long amount) =>
        new(account, new(2026, 3, 1), new(amount, Real), "SHOP", TransactionStatus.Booked);

    private static List<SplitPart> Parts(IEnumerable<long> amounts) =>
        [.. amounts.Select(a => new SplitPart(null, a, null))];

    private static bool AddsUp(Transaction transaction) =>
        transaction.Splits.Sum(s => s.MinorUnits) == transaction.MinorUnits;
}
