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
        var model = Train();
        Guess(model, "zyq vlk").FromMemory.ShouldBeFalse();

        model.After([new(Text("zyq vlk"), 2)], rounds: 8);

        var guess = Guess(model, "zyq vlk");
        (guess.Label, guess.Times).ShouldBe((2, 1));
        guess.Confidence.ShouldBeGreaterThan(0.9);
        Guess(model, "padaria do zeca").Label.ShouldBe(0, "one step undoes nothing");
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
    public void Calibration_error_is_how_far_words_are_from_deeds()
    {
        var honest = Enumerable.Range(0, 100).Select(i => new Trial(DecisionSource.Model, 0.75, true, i % 4 != 0));
        var boasting = Enumerable.Range(0, 100).Select(i => new Trial(DecisionSource.Model, 0.95, true, i % 2 == 0));

        QualityReport.Of(honest).CalibrationError!.Value.ShouldBe(0, 0.001);
        QualityReport.Of(boasting).CalibrationError!.Value.ShouldBe(0.45, 0.001);
        QualityReport.Of([]).Precision.ShouldBeNull();
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
