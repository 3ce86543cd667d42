using System.Text.RegularExpressions;

namespace FinanceManager.Domain.Insights;

/// <summary>Figures that are written in words, in the three languages. "One" is an article as often, and is let pass.</summary>
internal static partial class NumberWords
{
    private const string English =
        "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
        + "billion billions dozen dozens double doubled doubles twice triple tripled thrice quadruple quadrupled half halved "
        + "halves third thirds quarter quarters fifth tenth twofold threefold tenfold once second seconds fourth";

    private const string Spanish =
        "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis dieciseis diecisiete "
        + "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
        + "veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos trescientos "
        + "cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil miles millón millon millones docena "
        + "docenas doble dobles duplicó duplico duplicaron duplica duplicado triple triplicó triplicaron triplica cuádruple "
        + "mitad tercio tercios cuarto cuartos quinto décimo segundo segunda tercera tercer cuarta decena decenas centenar "
        + "centenares millar millares ambos ambas";

    private const string Portuguese =
        "zero dois duas três tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis "
        + "dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta setenta oitenta "
        + "noventa cem cento centos duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos mil "
        + "milhar milhares milhão milhao milhões milhoes bilhão bilhões dúzia dúzias duzia dobro dobrou dobraram dobra duplo "
        + "duplicou duplicaram triplo triplicou triplicaram quádruplo metade terço terços terco quarto quartos quinto décimo "
        + "segundo segunda terceiro terceira quarta dezena dezenas centena centenas ambos ambas";

    private static readonly HashSet<string> s_words = new(
        $"{English} {Spanish} {Portuguese}".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    internal static bool Any(string text) => Word().Matches(text).Any(word => s_words.Contains(word.Value));

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
