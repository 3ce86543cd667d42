namespace FinanceManager.Api.Tests.Categorization;

/// <summary>Written by hand in the style of banks of the United States and the United Kingdom; "-" is what nobody can know.</summary>
internal static class EnglishLines
{
    internal const string Text = """
        USD -84.12 | TRADER JOE S #552 SEATTLE WA | food.groceries
        USD -132.90 | POS PURCHASE WHOLEFDS MKT 10233 AUSTIN TX | food.groceries
        USD -47.55 | KROGER #417 ATLANTA GA | food.groceries
        USD -5.75 | STARBUCKS STORE 08812 PORTLAND OR | food.coffee
        USD -4.20 | SQ *CORNER COFFEE HOUSE Oakland CA | food.coffee
        USD -12.85 | CHIPOTLE 2231 CHICAGO IL | food.fast-food
        USD -58.10 | TST* THE GOLDEN FORK RESTAURANT | food.restaurants
        USD -33.25 | DD *DOORDASH THAIKITCHEN | food.delivery
        USD -24.60 | UBER EATS 8005928996 CA | food.delivery
        USD -18.40 | UBER TRIP HELP.UBER.COM CA | transport.ride-hailing
        USD -22.13 | LYFT *RIDE SUN 5PM | transport.ride-hailing
        USD -41.00 | SHELL OIL 57444 HOUSTON TX | transport.fuel
        USD -38.70 | CHEVRON 0093321 SAN DIEGO CA | transport.fuel
        USD -2.90 | MTA*NYCT PAYGO NEW YORK NY | transport.public-transport
        USD -12.00 | PARKMOBILE 770-818 ATLANTA GA | transport.parking-tolls
        USD -25.00 | E-ZPASS REBILL | transport.parking-tolls
        USD -64.31 | AMZN Mktp US*2K4AB12Z0 Amzn.com/bill WA | shopping.marketplace
        USD -119.45 | TARGET 00012345 MINNEAPOLIS MN | shopping.department-stores
        USD -56.20 | MACYS HERALD SQ NEW YORK NY | shopping.department-stores
        USD -31.00 | ULTA BEAUTY 442 | shopping.beauty
        USD -49.99 | OLD NAVY 3321 | clothing.clothes
        USD -85.00 | NIKE.COM BEAVERTON OR | fitness.sports
        USD -15.49 | NETFLIX.COM LOS GATOS CA | entertainment.streaming
        USD -10.99 | SPOTIFY USA NEW YORK NY | entertainment.music
        USD -32.00 | AMC THEATRES 0221 | entertainment.cinema-events
        USD -59.99 | STEAMGAMES.COM 4259522985 WA | entertainment.games
        USD -2.99 | APPLE.COM/BILL 866-712-7753 CA | technology.software
        USD -20.00 | OPENAI *CHATGPT SUBSCR | technology.software
        USD -899.00 | BEST BUY 00010231 | technology.electronics
        USD -14.22 | CVS/PHARMACY #08812 | healthcare.pharmacy
        USD -150.00 | BRIGHT SMILE FAMILY DENTISTRY | healthcare.dentist
        USD -40.00 | LAKESIDE MEDICAL GROUP | healthcare.doctor
        USD -24.99 | PLANET FITNESS CLUB FEES | fitness.gym
        USD -89.00 | COMCAST XFINITY 800-266-2278 | utilities.internet
        USD -75.40 | VERIZON WRLS P2231 | utilities.phone
        USD -112.85 | PG&E WEB ONLINE | utilities.electricity
        USD -1850.00 | ROCKET MORTGAGE LOAN PMT | home.mortgage
        USD -67.12 | THE HOME DEPOT #0221 | home.maintenance
        USD -212.00 | IKEA EMERYVILLE CA | home.furniture
        USD -44.10 | PETCO 1221 DENVER CO | pets.supplies
        USD -320.00 | DELTA AIR 0062341122 | travel.flights
        USD -410.33 | AIRBNB HMABCDE123 | travel.hotels
        USD -105.00 | GEICO *AUTO | transport.vehicle-insurance
        USD -35.00 | OVERDRAFT FEE | other.fees
        USD -12.00 | MONTHLY MAINTENANCE FEE | other.fees
        USD -80.00 | ATM WITHDRAWAL 001234 MAIN ST | other.cash
        USD -60.00 | ZELLE PAYMENT TO SARAH CONNOR | other.transfers-to-people
        USD -22.40 | POS WITHDRAWAL CHIPOTLE 0231 DENVER CO | food.fast-food
        USD 2450.00 | ACME CORP PAYROLL PPD ID 12345 | salary
        USD 0.42 | INTEREST PAID | investment.interest
        USD 1200.00 | IRS TREAS 310 TAX REF | other-income.tax-refund
        USD 31.55 | AMAZON.COM REFUND | shopping.marketplace
        GBP -23.10 | TESCO STORES 3321 LONDON GB | food.groceries
        GBP -9.85 | SAINSBURYS S/MKTS LEEDS | food.groceries
        GBP -4.50 | PRET A MANGER LONDON | food.fast-food
        GBP -3.10 | GREGGS PLC 0231 | food.bakery
        GBP -16.40 | J D WETHERSPOON | food.bars
        GBP -2.80 | TFL TRAVEL CH TFL.GOV.UK/CP | transport.public-transport
        GBP -44.30 | TRAINLINE.COM EDINBURGH | travel.trains-coaches
        GBP -52.00 | ESSO MFG CROYDON | transport.fuel
        GBP -12.75 | BOOTS 1123 MANCHESTER | healthcare.pharmacy
        GBP -95.00 | DIRECT DEBIT BRITISH GAS | utilities.electricity
        GBP -41.20 | THAMES WATER DD | utilities.water
        GBP -158.00 | LB CAMDEN COUNCIL TAX | home.property-tax
        GBP -28.00 | PUREGYM LTD | fitness.gym
        GBP -14.99 | TV LICENCE MBP | entertainment.streaming
        GBP -34.00 | PRIMARK OXFORD STREET | clothing.clothes
        GBP -850.00 | STANDING ORDER MONTHLY RENT | home.rent
        GBP -20.00 | CASH WITHDRAWAL AT BARCLAYS ATM | other.cash
        GBP 1980.00 | ACME LTD SALARY | salary
        GBP 96.25 | HMRC CHILD BENEFIT | salary.pension
        USD -310.00 | CAPITAL ONE CRCARDPMT | -
        USD -42.00 | SQ *JANE DOE | -
        USD -75.00 | CHECK 1042 | -
        USD -18.00 | PAYPAL *KJH2231 | -
        USD -500.00 | ONLINE TRANSFER TO SAVINGS 4421 | -
        GBP -61.00 | ZETTLE_*M SMITH | -
        GBP -12.00 | CARD PAYMENT TO 4412 | -
        USD -9.00 | 0023412341 | -
        GBP -33.00 | NORTHGATE HOLDINGS | -
        """;
}
