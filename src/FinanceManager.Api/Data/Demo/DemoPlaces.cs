namespace FinanceManager.Api.Data.Demo;

/// <summary>Where the household spends: bank text, payee, category and the range of an amount in whole units.</summary>
internal sealed record DemoPlace(string Text, string Payee, string Category, int Least, int Most);

/// <summary>A habit: about so many times in a hundred days, at one of these places.</summary>
internal sealed record DemoHabit(DemoAccount Account, int TimesPer100Days, params DemoPlace[] Places);

/// <summary>The tables of everyday spending. Amounts are believable for a family of three in São Paulo.</summary>
internal static class DemoPlaces
{
    internal static readonly DemoHabit[] Everyday =
    [
        new(
            DemoAccount.Card,
            34,
            new("PAO DE ACUCAR LJ 1203", "Pão de Açúcar", "food.groceries", 85, 340),
            new("CARREFOUR PINHEIROS", "Carrefour", "food.groceries", 70, 420),
            new("ASSAI ATACADISTA LJ77", "Assaí", "food.groceries", 150, 480),
            new("HORTIFRUTI VILA MADALENA", "Hortifruti", "food.groceries", 35, 140)
        ),
        new(
            DemoAccount.Card,
            40,
            new("IFD*SUSHI DA VILA", "iFood", "food.delivery", 58, 145),
            new("IFD*PIZZARIA BRAZ", "iFood", "food.delivery", 62, 120),
            new("IFD*CANTINA DO LUIGI", "iFood", "food.delivery", 38, 96),
            new("RAPPI*RAPPI BRASIL", "Rappi", "food.delivery", 32, 110)
        ),
        new(
            DemoAccount.Card,
            52,
            new("UBER *TRIP HELP.UBER.COM", "Uber", "transport.ride-hailing", 11, 48),
            new("UBER* TRIP", "Uber", "transport.ride-hailing", 9, 39),
            new("99APP *99APP", "99", "transport.ride-hailing", 8, 36)
        ),
        new(
            DemoAccount.Card,
            10,
            new("POSTO IPIRANGA 3321", "Ipiranga", "transport.fuel", 160, 270),
            new("AUTO POSTO SHELL SELECT", "Shell", "transport.fuel", 170, 280)
        ),
        new(
            DemoAccount.Card,
            22,
            new("OUTBACK STEAKHOUSE", "Outback", "food.restaurants", 140, 320),
            new("MC DONALDS 0427", "McDonald's", "food.fast-food", 28, 74),
            new("BURGER KING SP", "Burger King", "food.fast-food", 30, 82),
            new("MADERO REBOUCAS", "Madero", "food.restaurants", 88, 210)
        ),
        new(
            DemoAccount.Checking,
            38,
            new("COMPRA CARTAO - PADARIA BELLA PAULISTA", "Bella Paulista", "food.bakery", 9, 46),
            new("COMPRA CARTAO - STARBUCKS FARIA LIMA", "Starbucks", "food.coffee", 14, 38),
            new("COMPRA CARTAO - CAFE SANTO GRAO", "Santo Grão", "food.coffee", 12, 44)
        ),
        new(
            DemoAccount.Checking,
            14,
            new("RECARGA BILHETE UNICO SPTRANS", "SPTrans", "transport.public-transport", 20, 50),
            new("METRO SP CPTM TOP", "TOP", "transport.public-transport", 5, 30)
        ),
        new(
            DemoAccount.Card,
            9,
            new("DROGASIL 1188", "Drogasil", "healthcare.pharmacy", 22, 160),
            new("DROGA RAIA 0412", "Droga Raia", "healthcare.pharmacy", 18, 140)
        ),
        new(
            DemoAccount.Card,
            14,
            new("AMAZON.COM.BR", "Amazon", "shopping.marketplace", 28, 260),
            new("MERCADOLIVRE*3PRODUTOS", "Mercado Livre", "shopping.marketplace", 25, 310),
            new("LOJAS RENNER 118", "Renner", "clothing.clothes", 69, 290),
            new("DECATHLON PINHEIROS", "Decathlon", "fitness.sports", 49, 260),
            new("LEROY MERLIN RAPOSO", "Leroy Merlin", "home.maintenance", 35, 240)
        ),
        new(
            DemoAccount.Card,
            9,
            new("PETZ VILA LEOPOLDINA", "Petz", "pets.supplies", 60, 230),
            new("CINEMARK ELDORADO", "Cinemark", "entertainment.cinema-events", 42, 128),
            new("LIVRARIA LEITURA", "Leitura", "entertainment.books", 35, 130),
            new("ESTAPAR SHOPPING IGUATEMI", "Estapar", "transport.parking-tolls", 14, 38)
        ),
    ];

    /// <summary>On the road, in euros.</summary>
    internal static readonly DemoPlace[] Abroad =
    [
        new("PINGO DOCE CHIADO LISBOA PT", "Pingo Doce", "food.groceries", 8, 42),
        new("CERVEJARIA RAMIRO LISBOA PT", "Ramiro", "food.restaurants", 35, 92),
        new("CP COMBOIOS DE PORTUGAL", "CP", "travel.trains-coaches", 9, 44),
        new("MUSEO NACIONAL DEL PRADO ES", "Museo del Prado", "entertainment.cinema-events", 15, 30),
        new("MERCADONA MADRID ES", "Mercadona", "food.groceries", 9, 48),
        new("RENFE VIAJEROS MADRID ES", "Renfe", "travel.trains-coaches", 18, 69),
        new("BOLT.EU/O/2310", "Bolt", "transport.ride-hailing", 5, 19),
    ];

    /// <summary>Paid by PIX to people the household has named before.</summary>
    internal static readonly DemoPlace[] People =
    [
        new("PIX ENVIADO JOAO BATISTA SOUZA", "João Batista", "home.services", 80, 220),
        new("PIX ENVIADO MARIA DAS DORES", "Maria das Dores", "home.services", 160, 200),
        new("PIX ENVIADO FEIRA DO SEU ZE", "Feira do Seu Zé", "food.groceries", 18, 74),
        new("PIX ENVIADO CARLA MENDES PSICOLOGIA", "Carla Mendes", "healthcare.therapy", 180, 180),
        new("PIX ENVIADO PEDRO H LIMA", "Pedro Lima", "other.pix-to-people", 20, 130),
    ];

    /// <summary>Texts that nobody has recognised yet.</summary>
    internal static readonly string[] Unrecognised =
    [
        "PIX ENVIADO R S COMERCIO LTDA",
        "PAG*JCM SERVICOS",
        "EC *GRUPO 7 DIGITAL",
        "COMPRA CARTAO - LJ 0044 SAO PAULO",
    ];
}
