namespace FinanceManager.Api.Data.Demo;

/// <summary>What comes and goes on a fixed day of the month.</summary>
/// <param name="Day">Day of month; in a shorter month its last.</param>
/// <param name="Cents">Minor units of the account's currency; negative goes out.</param>
/// <param name="Swing">How far a month may lie from that, in percent: meters are read, salaries are not.</param>
/// <param name="RisenCents">The amount in the second year; 0 when it did not change.</param>
/// <param name="LatelyCents">The amount in the last months, a rise that is news; 0 when there was none.</param>
/// <param name="First">The month in which it began, counted from the first.</param>
/// <param name="Last">The last month in which it came.</param>
internal sealed record DemoBill(
    DemoAccount Account,
    int Day,
    string Text,
    string Payee,
    string Category,
    long Cents,
    int Swing = 0,
    long RisenCents = 0,
    int First = 0,
    int Last = int.MaxValue,
    long LatelyCents = 0
);

internal static class DemoBills
{
    internal static readonly DemoBill[] Monthly =
    [
        new(
            DemoAccount.Checking,
            5,
            "SALARIO ACME TECNOLOGIA LTDA",
            "Acme Tecnologia",
            "salary",
            10_450_00,
            0,
            11_130_00
        ),
        new(DemoAccount.Checking, 7, "PIX RECEBIDO ANA CAROLINA R", "Ana Carolina", "pix", 2_600_00),
        new(DemoAccount.Checking, 8, "DEB AUT VIVO FIBRA", "Vivo", "utilities.internet", -119_99, 0, -129_99),
        new(DemoAccount.Checking, 9, "DEB AUT CLARO MOVEL", "Claro", "utilities.phone", -94_90),
        new(
            DemoAccount.Checking,
            10,
            "PAGTO BOLETO IMOBILIARIA LOPES",
            "Imobiliária Lopes",
            "home.rent",
            -2_950_00,
            0,
            -3_112_00
        ),
        new(
            DemoAccount.Checking,
            10,
            "PAGTO BOLETO COND ED JARDIM EUROPA",
            "Condomínio",
            "home.condominium",
            -742_00,
            3
        ),
        new(DemoAccount.Checking, 12, "DEB AUT ENEL DISTRIBUICAO SP", "Enel", "utilities.electricity", -238_00, 28),
        new(DemoAccount.Checking, 13, "DEB AUT SABESP", "Sabesp", "utilities.water", -96_00, 18),
        new(DemoAccount.Checking, 14, "DEB AUT COMGAS", "Comgás", "utilities.gas", -58_00, 22),
        new(
            DemoAccount.Checking,
            15,
            "PAGTO BOLETO BRADESCO SAUDE",
            "Bradesco Saúde",
            "healthcare.insurance",
            -986_40,
            0,
            -1_071_20
        ),
        new(
            DemoAccount.Checking,
            15,
            "PAGTO BOLETO COLEGIO SANTA MARIA",
            "Colégio Santa Maria",
            "education.school",
            -1_480_00,
            0,
            -1_590_00
        ),
        new(DemoAccount.Checking, 20, "TAR PACOTE SERVICOS", "Banco", "other.fees", -34_50),
        new(DemoAccount.Checking, 22, "SAQUE 24H 0087412", "Saque", "other.cash", -200_00),
        new(DemoAccount.Card, 2, "NETFLIX.COM", "Netflix", "entertainment.streaming", -39_90, 0, -44_90),
        new(DemoAccount.Card, 6, "SPOTIFY", "Spotify", "entertainment.music", -21_90, 0, -23_90),
        // Somebody forgot that there is music already; one was cancelled, and one has stopped to come.
        new(DemoAccount.Card, 13, "DEEZER BR", "Deezer", "entertainment.music", -24_90, 0, 0, 15),
        new(DemoAccount.Card, 9, "DISNEY PLUS", "Disney+", "entertainment.streaming", -33_90, 0, 0, 0, 17),
        new(DemoAccount.Checking, 2, "DEB AUT PETLOVE SAUDE", "Petlove", "pets.veterinary", -79_90, 0, 0, 0, 22),
        new(DemoAccount.Card, 11, "AMAZON PRIME BR", "Amazon Prime", "entertainment.streaming", -14_90, 0, -19_90),
        new(DemoAccount.Card, 17, "SMARTFIT", "Smart Fit", "fitness.gym", -119_90),
        new(DemoAccount.Card, 19, "APPLE.COM/BILL", "Apple", "technology.cloud", -14_90),
        new(DemoAccount.Card, 21, "DUOLINGO", "Duolingo", "education.languages", -34_90, LatelyCents: -47_90),
        new(DemoAccount.Savings, 1, "RENDIMENTO POUPANCA", "Banco", "investment.interest", 118_00, 12),
        new(DemoAccount.Dollars, 3, "UPWORK ESCROW INC", "Upwork", "freelance", 620_00, 30),
        new(DemoAccount.Dollars, 9, "GITHUB, INC.", "GitHub", "technology.software", -4_00),
        new(DemoAccount.Dollars, 16, "OPENAI *CHATGPT SUBSCR", "OpenAI", "technology.software", -20_00),
        new(DemoAccount.Dollars, 27, "DIGITALOCEAN.COM", "DigitalOcean", "technology.cloud", -12_00, 15),
    ];

    /// <summary>Once a year, by month.</summary>
    internal static readonly (int Month, DemoBill Bill)[] Yearly =
    [
        (1, new(DemoAccount.Checking, 18, "IPVA SEFAZ SP", "Sefaz SP", "transport.vehicle-taxes", -1_684_20)),
        (
            2,
            new(
                DemoAccount.Checking,
                16,
                "PREF SAO PAULO IPTU",
                "Prefeitura de São Paulo",
                "home.property-tax",
                -1_212_00
            )
        ),
        (
            3,
            new(DemoAccount.Checking, 21, "PORTO SEGURO AUTO", "Porto Seguro", "transport.vehicle-insurance", -2_318_00)
        ),
        (3, new(DemoAccount.Checking, 28, "PLR ACME TECNOLOGIA LTDA", "Acme Tecnologia", "bonus", 9_400_00)),
        (
            6,
            new(
                DemoAccount.Checking,
                30,
                "RESTITUICAO IRPF RECEITA FEDERAL",
                "Receita Federal",
                "other-income.tax-refund",
                1_846_37
            )
        ),
        (11, new(DemoAccount.Checking, 29, "13 SALARIO PARC 1 ACME TECNOLOGIA", "Acme Tecnologia", "salary", 5_225_00)),
        (12, new(DemoAccount.Checking, 19, "13 SALARIO PARC 2 ACME TECNOLOGIA", "Acme Tecnologia", "salary", 4_310_00)),
        (12, new(DemoAccount.Card, 15, "RI HAPPY BRINQUEDOS", "Ri Happy", "gifts.presents", -489_80)),
    ];

    /// <summary>Bought on the card and paid in parts, in the month counted from the first.</summary>
    internal static readonly (
        int Month,
        int Day,
        string Text,
        string Payee,
        string Category,
        long Price,
        short Parts
    )[] Installments =
    [
        (0, 14, "MAGALU GELADEIRA", "Magalu", "home.appliances", 3_899_00, 10),
        (4, 23, "LATAM AIRLINES", "LATAM", "travel.flights", 5_640_00, 6),
        (9, 8, "FAST SHOP NOTEBOOK", "Fast Shop", "technology.electronics", 4_790_00, 12),
        (14, 26, "TOK STOK SOFA", "Tok&Stok", "home.furniture", 2_990_00, 8),
        (17, 11, "IBERIA LINEAS AEREAS", "Iberia", "travel.flights", 6_180_00, 6),
        (21, 19, "KABUM MONITOR", "KaBuM!", "technology.electronics", 1_849_00, 10),
    ];

    /// <summary>What is news today, by days ago: a workshop that charged twice, and a dentist who is new.</summary>
    internal static readonly (int DaysAgo, DemoBill Bill)[] Lately =
    [
        (
            6,
            new(
                DemoAccount.Card,
                0,
                "AUTO CENTER PNEUS BRASIL",
                "Auto Center Brasil",
                "transport.vehicle-maintenance",
                -640_00
            )
        ),
        (
            6,
            new(
                DemoAccount.Card,
                0,
                "AUTO CENTER PNEUS BRASIL",
                "Auto Center Brasil",
                "transport.vehicle-maintenance",
                -640_00
            )
        ),
        (11, new(DemoAccount.Checking, 0, "CLINICA ODONTO SORRISO", "Odonto Sorriso", "healthcare.dentist", -890_00)),
    ];

    /// <summary>Money that came back, in the month counted from the first.</summary>
    internal static readonly (int Month, int Day, string Text, string Payee, string Category, long Cents)[] Refunds =
    [
        (3, 24, "ESTORNO AMAZON.COM.BR", "Amazon", "shopping.marketplace", 189_90),
        (8, 13, "ESTORNO LOJAS RENNER 118", "Renner", "clothing.clothes", 149_90),
        (15, 6, "ESTORNO IFD*PIZZARIA BRAZ", "iFood", "food.delivery", 84_50),
        (22, 9, "ESTORNO MERCADOLIVRE*3PRODUTOS", "Mercado Livre", "shopping.marketplace", 219_00),
    ];
}
