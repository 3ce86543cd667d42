using FinanceManager.Api.Categorization;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class DescriptionNormalizerTests
{
    [Theory]
    [InlineData("PAG*Padaria Sol 18/11 14:33", "PADARIA SOL 19/12 SAO PAULO BR", "padaria sol")]
    [InlineData("LOJAS RENNER FL 104 PARC 3/5", "Lojas Renner FL 0221 PARCELA 04 DE 05", "lojas renner")]
    [InlineData("LIVERPOOL PERISUR 3/12 MSI", "LIVERPOOL PERISUR 3 MSI DE 12", "liverpool perisur")]
    [InlineData("FALABELLA CUOTA 2/6", "FALABELLA CUOTA 03 DE 06", "falabella")]
    [InlineData("COMPRA TARJ. 5540XXXXXXXX1234 MERCADONA MADRID ES", "COMPRA TARJETA 9981 MERCADONA", "mercadona")]
    [InlineData("PAYPAL *NETFLIX 4029357733", "NETFLIX.COM", "netflix")]
    [InlineData("SQ *Blue Door Deli Oakland CA", "BLUE DOOR DELI #123", "blue door deli")]
    [InlineData("MERPAGO*FERRETERIA SUR", "MP *Ferretería Sur", "ferreteria sur")]
    [InlineData("TIENDAS SORIANA S.A. DE C.V. CDMX MEX", "TIENDAS SORIANA", "tiendas soriana")]
    [InlineData("ＵＢＥＲ  Trip", "uber\u00A0TRIP", "uber trip")]
    [InlineData("7-ELEVEN 2231", "7 Eleven #88", "7 eleven")]
    [InlineData("99APP *99APP", "99app 99App", "99app 99app")]
    [InlineData("McDonald's 0012", "MCDONALDS", "mcdonalds")]
    [InlineData("LOJA0123 CENTRO", "LOJA0456 CENTRO", "loja centro")]
    public void The_same_shop_has_the_same_key(string one, string other, string key)
    {
        Key(one).ShouldBe(key);
        Key(other).ShouldBe(key);
    }

    [Theory]
    [InlineData("PIX ENVIADO - MARIA DE SOUZA", "PixOut", "maria de souza")]
    [InlineData(
        "Transferência enviada pelo Pix - JOÃO LIMA - •••.123.456-•• - BANCO X Agência: 1",
        "PixOut",
        "joao lima"
    )]
    [InlineData("PIX RECEBIDO ANA CLARA", "PixIn", "ana clara")]
    [InlineData("SPEI ENVIADO A LUIS PEREZ", "Spei", "luis perez")]
    [InlineData("TED 123 CARLOS SANTOS", "Ted", "carlos santos")]
    [InlineData("BIZUM RECIBIDO DE PABLO RUIZ", "Transfer", "pablo ruiz")]
    public void A_transfer_names_its_counterpart(string text, string kind, string counterpart)
    {
        var normalized = DescriptionNormalizer.Normalize(text);

        normalized.Kind.ToString().ShouldBe(kind);
        normalized.Counterpart.ShouldBe(counterpart);
        normalized.IsCompany.ShouldBeFalse();
    }

    [Theory]
    [InlineData("COMPRA CARTAO PADARIA", "Card")]
    [InlineData("DEB AUT ENEL", "DirectDebit")]
    [InlineData("PAGAMENTO DE BOLETO ENEL", "Boleto")]
    [InlineData("TARIFA BANCARIA", "Fee")]
    [InlineData("JUROS DE MORA", "Interest")]
    [InlineData("SAQUE BANCO24HORAS", "Cash")]
    [InlineData("DEPOSITO EM DINHEIRO", "Deposit")]
    [InlineData("ESTORNO COMPRA UBER", "Refund")]
    [InlineData("UBER TRIP REFUND", "Refund")]
    [InlineData("PAGAMENTO DE FATURA", "Own")]
    [InlineData("TRANSFER TO SAVINGS", "Own")]
    [InlineData("NETFLIX", "None")]
    public void The_operation_is_kept_as_a_kind(string text, string kind) =>
        DescriptionNormalizer.Normalize(text).Kind.ToString().ShouldBe(kind);

    [Fact]
    public void A_legal_form_tells_a_company_from_a_person()
    {
        DescriptionNormalizer.Normalize("PIX ENVIADO RJT COMERCIO LTDA").IsCompany.ShouldBeTrue();
        DescriptionNormalizer.Normalize("PIX ENVIADO RITA JORDAO").IsCompany.ShouldBeFalse();
    }

    [Theory]
    [InlineData("METRO DE MADRID", "metro de madrid")]
    [InlineData("TELEFONOS DE MEXICO", "telefonos de mexico")]
    [InlineData("FARMACIAS GUADALAJARA", "farmacias guadalajara")]
    [InlineData("PRESTACAO CREDITO HABITACAO 003", "prestacao credito habitacao")]
    [InlineData("BET365", "bet365")]
    public void What_belongs_to_a_name_stays(string text, string key) => Key(text).ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1234567890")]
    [InlineData("18/11/2024 14:33")]
    [InlineData("🍕🎉")]
    [InlineData("\u202E\u200F")]
    [InlineData("***")]
    public void A_text_without_words_has_an_empty_key(string text) => Key(text).ShouldBe("");

    [Fact]
    public void Emoji_marks_and_nul_do_not_change_the_key() =>
        Key("\u202EPA\u0301DA\u200BRIA\0 🥐 SOL").ShouldBe("padaria sol");

    [Fact]
    public void A_letter_of_ten_kilobytes_gives_a_bounded_key_that_its_beginning_decides()
    {
        var start = "PADARIA SOL " + new string('a', 300);

        Key(start + new string('b', 10_000)).ShouldBe(Key(start));
        Key(string.Concat(Enumerable.Repeat("x1 ", 4_000))).Length.ShouldBeLessThan(400);
        Key(new string('\uFDFA', 10_000)).Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Any_text_has_a_key_and_the_same_one_whatever_its_case() =>
        Prop.ForAll<string?>(text =>
            {
                var key = Key(text ?? "");
                return key.Length <= 320 && key == Key((text ?? "").ToUpperInvariant().ToLowerInvariant());
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Açúcar & Cia", "acucar & cia")]
    [InlineData("ﬁlé Ångström ßæø", "file angstrom ssaeo")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("Ｐｉｘ ①", "pix 1")]
    [InlineData("日本 Привет", "日本 привет")]
    public void Folding_drops_accents_and_case_and_nothing_else(string text, string folded) =>
        DescriptionNormalizer.Fold(text).ShouldBe(folded);

    private static string Key(string text) => DescriptionNormalizer.Normalize(text).Key;
}
