using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Ofx;

/// <summary>Names of Brazil's larger banks by the clearing code that their files give instead (Banco Central's list of participants).</summary>
internal static class BrazilianBanks
{
    private static readonly Currency Real = Currency.Parse("BRL");

    /// <param name="code">Up to four digits, with leading zeros or without.</param>
    /// <returns>Null for another country's bank, or one that is not listed.</returns>
    public static string? Name(string? code, Currency? currency) =>
        currency == Real
        && code is { Length: <= 4 }
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Name(number)
            : null;

    private static string? Name(int code) =>
        code switch
        {
            1 => "Banco do Brasil",
            3 => "Banco da Amazônia",
            4 => "Banco do Nordeste",
            21 => "Banestes",
            33 => "Santander",
            37 => "Banpará",
            41 => "Banrisul",
            47 => "Banese",
            70 => "BRB",
            77 => "Inter",
            85 => "Ailos",
            102 => "XP",
            104 => "Caixa",
            133 => "Cresol",
            136 => "Unicred",
            197 => "Stone",
            208 => "BTG Pactual",
            212 => "Original",
            218 => "BS2",
            237 => "Bradesco",
            246 => "ABC Brasil",
            260 => "Nubank",
            274 => "Grafeno",
            290 => "PagBank",
            318 => "BMG",
            323 => "Mercado Pago",
            336 => "C6 Bank",
            341 => "Itaú",
            348 => "XP",
            364 => "Efí",
            380 => "PicPay",
            389 => "Mercantil",
            399 => "HSBC",
            403 => "Cora",
            422 => "Safra",
            461 => "Asaas",
            536 => "Neon",
            623 => "Pan",
            633 => "Rendimento",
            655 => "Votorantim",
            707 => "Daycoval",
            745 => "Citibank",
            746 => "Modal",
            748 => "Sicredi",
            756 => "Sicoob",
            _ => null,
        };
}
