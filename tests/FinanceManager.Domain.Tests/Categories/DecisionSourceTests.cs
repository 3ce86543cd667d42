using FinanceManager.Domain.Categories;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Categories;

public sealed class DecisionSourceTests
{
    // From the highest to the lowest, as the design has it; sources on one line are equals.
    private static readonly DecisionSource[][] Ladder =
    [
        [DecisionSource.Person, DecisionSource.Migrated],
        [DecisionSource.Rule],
        [DecisionSource.Memory],
        [DecisionSource.Document],
        [DecisionSource.Provider],
        [DecisionSource.Dictionary],
        [DecisionSource.Model],
        [DecisionSource.Ai],
        [DecisionSource.Bank],
        [DecisionSource.None],
    ];

    [Fact]
    public void A_source_overwrites_its_equals_and_what_is_lower_and_nothing_higher()
    {
        foreach (var current in Enum.GetValues<DecisionSource>())
        foreach (var incoming in Enum.GetValues<DecisionSource>())
            DecisionSources
                .MayOverwrite(current, incoming)
                .ShouldBe(Step(incoming) <= Step(current), $"{incoming} over {current}");
    }

    [Fact]
    public void Whatever_arrives_in_whatever_order_the_highest_source_stands() =>
        Prop.ForAll<DecisionSource[]>(arrivals =>
            {
                var standing = arrivals.Aggregate(
                    DecisionSource.None,
                    (current, incoming) => DecisionSources.MayOverwrite(current, incoming) ? incoming : current
                );
                return Step(standing) == arrivals.Append(DecisionSource.None).Min(Step);
            })
            .QuickCheckThrowOnFailure();

    private static int Step(DecisionSource source) => Array.FindIndex(Ladder, step => step.Contains(source));
}
