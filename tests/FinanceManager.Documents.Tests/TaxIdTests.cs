namespace FinanceManager.Documents.Tests;

public sealed class TaxIdTests
{
    [Fact]
    public void Check_digits_tell_a_number_from_a_misread_one()
    {
        TaxIds.IsCnpj("11222333000181").ShouldBeTrue();
        TaxIds.IsCnpj("11222333000182").ShouldBeFalse();
        TaxIds.IsCnpj("12ABC34501DE35").ShouldBeTrue();
        TaxIds.IsCpf("52998224725").ShouldBeTrue();
        TaxIds.IsCpf("11111111111").ShouldBeFalse();
        TaxIds.IsRfc("EKU9003173C9").ShouldBeTrue();
        TaxIds.IsRfc("EKU9003173C8").ShouldBeFalse();
        TaxIds.IsPortugueseNif("500100144").ShouldBeTrue();
        TaxIds.IsPortugueseNif("500100145").ShouldBeFalse();
        TaxIds.IsSpanishNif("A28015865").ShouldBeTrue();
        TaxIds.IsSpanishNif("12345678Z").ShouldBeTrue();
        TaxIds.IsSpanishNif("12345678A").ShouldBeFalse();
        TaxIds.IsCuit("30500010912").ShouldBeTrue();
        TaxIds.IsCuit("30500010913").ShouldBeFalse();
    }
}
