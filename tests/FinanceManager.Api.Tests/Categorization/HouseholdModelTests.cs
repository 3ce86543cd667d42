using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class HouseholdModelTests
{
    private static readonly string[] Shops = ["padaria", "farmacia", "posto", "livraria"];

    private static readonly string[] Names =
    [
        "lua",
        "sol",
        "aurora",
        "central",
        "do bairro",
        "nova",
        "tres irmaos",
        "santa rita",
        "mirante",
        "do vale",
        "imperial",
        "estrela",
    ];

    [Fact]
    public void What_was_never_seen_is_guessed_by_its_words_into_own_categories()
    {
        var model = Train();

        for (var label = 0; label < Shops.Length; label++)
            Guess(model, $"{Shops[label]} do zeca").Label.ShouldBe(label);
        Guess(model, "padaria do zeca").Confidence.ShouldBeGreaterThan(Guess(model, "qwrt zxcv").Confidence);
    }

    [Fact]
    public void Confidence_is_the_share_that_is_right_where_labels_are_noise()
    {
        var random = new Random(7);
        var known = Enumerable
            .Range(0, 400)
            .Select(i => new KnownMovement(Text($"loja {(char)('a' + (i % 26))}{i:x} vlk"), random.Next(2)))
            .ToList();
        var model = HouseholdModel.Train(known, 2, MovementFeatures.Shipped);

        Guess(model, "loja zzzz vlk").Confidence.ShouldBeInRange(0.3, 0.75);
        Guess(model, "loja zzzz vlk").Confidence.ShouldBeLessThan(model.Threshold);
    }

    [Fact]
    public void A_correction_is_learned_by_a_step()
    {
        var before = Train();
        var unchanged = Guess(before, "zyq vlk");
        unchanged.FromMemory.ShouldBeFalse();

        var model = before.After([new(Text("zyq vlk"), 2)], rounds: 8);

        var guess = Guess(model, "zyq vlk");
        (guess.Label, guess.Times).ShouldBe((2, 1));
        guess.Confidence.ShouldBeGreaterThan(0.9);
        Guess(model, "padaria do zeca").Label.ShouldBe(0, "one step undoes nothing");
        Guess(before, "zyq vlk").ShouldBe(unchanged, "who asks the one before is not disturbed");
    }

    [Fact]
    public void However_many_categories_there_are_a_model_stays_small()
    {
        var known = Enumerable.Range(0, 600).Select(i => new KnownMovement(Text($"loja {Letters(i)} vlk"), i)).ToList();

        var model = HouseholdModel.Train(known, known.Count, MovementFeatures.Shipped);

        model.Bytes.ShouldBeLessThan(20_000_000);
        Guess(model, $"loja {Letters(17)} vlk").Label.ShouldBe(17);
    }

    [Fact]
    public void Names_that_are_almost_remembered_ones_are_known_where_all_of_those_agree()
    {
        var known = new List<KnownMovement>
        {
            new(Text("zyqvlk pqrx"), 1, 4),
            new(Text("zyqvlk pqrx wmn"), 1, 2),
            new(Text("mixed vlkq"), 0),
            new(Text("mixed vlkq abc"), 1),
        };
        var model = HouseholdModel.Train(known, 2, MovementFeatures.Shipped);

        Near(model, "zyqvlk pqrx bvt").ShouldBe((1, 6, true));
        Near(model, "zyqvlk pqx").ShouldBe((1, 4, true));
        Near(model, "zyqvlk pqrx").ShouldBe((1, 4, false));
        Guess(model, "mixed vlkq def").IsNear.ShouldBeFalse("they do not agree");
        Guess(model, "zyqvlk").IsNear.ShouldBeTrue();
        Guess(model, "zyq").IsNear.ShouldBeFalse();

        static (int, int, bool) Near(HouseholdModel model, string text) =>
            Guess(model, text) is var guess ? (guess.Label, guess.Times, guess.IsNear) : default;
    }

    [Fact]
    public void Who_decided_little_is_not_taken_for_an_authority_on_everything()
    {
        var model = HouseholdModel.Train([new(Text("quitanda da zefa"), 0)], 1, MovementFeatures.Shipped);

        Guess(model, "netflix").Confidence.ShouldBeLessThan(0.1);
        Guess(model, "quitanda da zefa").Confidence.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void The_lower_bound_of_a_share_is_below_it_and_fewer_prove_less()
    {
        HouseholdModel.LowerBound(97, 100).ShouldBeInRange(0.93, 0.97);
        HouseholdModel.LowerBound(10, 10).ShouldBeLessThan(HouseholdModel.LowerBound(100, 100));
    }

    [Fact]
    public void Nothing_is_applied_where_too_much_would_be_wrong()
    {
        var wrong = Enumerable.Range(0, 200).Select(i => (0.99, i % 5 != 0)).ToList();
        var right = Enumerable.Range(0, 200).Select(i => (0.99, i % 100 != 0)).ToList();

        HouseholdModel.ThresholdOf(wrong).ShouldBe(1);
        HouseholdModel.ThresholdOf(right).ShouldBe(0.99);
    }

    [Fact]
    public void Guesses_of_one_confidence_are_applied_together_or_not_at_all()
    {
        var surely = Enumerable.Repeat((0.95, true), 100);
        var cut = surely.Concat(Enumerable.Range(0, 100).Select(i => (0.8, i < 60))).ToList();

        HouseholdModel.ThresholdOf(cut).ShouldBe(0.95);
    }

    [Fact]
    public void What_a_tier_was_shown_to_be_worth_decides_over_that_tier_alone()
    {
        var (named, looks) = ("NETFLIX.COM", "PIZZARIAS ZYQ");

        Applies(new(Dictionary: 0.5, Model: 1), named).ShouldBe((DecisionSource.Dictionary, true));
        Applies(new(Dictionary: 0.5, Model: 1), looks).ShouldBe((DecisionSource.Model, false));
        Applies(new(Dictionary: 1, Model: 0.5), named).ShouldBe((DecisionSource.Dictionary, false));
        Applies(new(Dictionary: 1, Model: 0.5), looks).ShouldBe((DecisionSource.Model, true));
    }

    [Fact]
    public void Calibration_error_is_how_far_words_are_from_deeds()
    {
        var honest = Enumerable.Range(0, 100).Select(i => new Trial(DecisionSource.Model, 0.75, true, i % 4 != 0));
        var boasting = Enumerable.Range(0, 100).Select(i => new Trial(DecisionSource.Model, 0.95, true, i % 2 == 0));

        QualityReport.Of(honest).CalibrationError!.Value.ShouldBe(0, 0.001);
        QualityReport.Of(boasting).CalibrationError!.Value.ShouldBe(0.45, 0.001);
        QualityReport.Of([]).Precision.ShouldBeNull();
    }

    private static string Letters(int i) => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}qz";

    private static (DecisionSource, bool) Applies(SharedThresholds thresholds, string text)
    {
        var labels = DefaultCategories.All.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
        var tiers = new LocalTiers(null, MovementFeatures.Shipped, SharedKnowledge.Shipped, labels, thresholds);
        var answer = tiers.Of(Text(text), Countries.None);
        return (answer.Source, answer.Apply);
    }

    private static HouseholdModel Train()
    {
        var known = new List<KnownMovement>();
        for (var label = 0; label < Shops.Length; label++)
            foreach (var name in Names)
                known.Add(new(Text($"{Shops[label]} {name}"), label));
        return HouseholdModel.Train(known, Shops.Length, MovementFeatures.Shipped);
    }

    private static Guess Guess(HouseholdModel model, string text) =>
        model.Of(Text(text), MovementFeatures.Shipped.Of(Text(text)));

    private static ModelText Text(string text) => new(MerchantText.Of(text, null), CategoryKind.Expense, null);
}
