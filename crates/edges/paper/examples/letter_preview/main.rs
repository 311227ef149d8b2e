//! Prints a letter in each language to a file, to be looked at: `letter_preview FILE [FONT..]`.

use std::{env, fs, io};

use kernel::Language;
use paper::{Fonts, Letter, print};

fn main() -> io::Result<()> {
    let mut paths = env::args().skip(1);
    let file = paths.next().ok_or_else(|| io::Error::other("name a file to write"))?;
    let mut fonts = Fonts::default();
    for path in paths {
        fonts.add(fs::read(path)?);
    }
    let letters = [
        sample("en", "Ana Díaz", "Hello Ana Díaz,", EN),
        sample(
            "es",
            "María de los Ángeles Fernández-Echeverría y Rodríguez de la Torre",
            "Hola:",
            ES,
        ),
        sample("ar", "محمد العلي", "مرحباً محمد العلي،", AR),
        sample("ru", "Анна Иванова", "Здравствуйте, Анна Иванова!", RU),
        sample("zh-Hans", "王小明", "王小明，您好：", ZH),
    ];
    let language = Language::english();
    let done = print(&fonts, &letters, ("Letters", &language)).map_err(io::Error::other)?;
    for (at, why) in &done.left {
        let tag = letters[*at].language.tag();
        io::Write::write_fmt(&mut io::stderr(), format_args!("{tag}: {why:?}\n"))?;
    }
    fs::write(file, done.pdf)
}

const EN: &str = "We would like to plan your next delivery with you, and could not reach you.\n\
    Please call Elm Pharmacy at 201-555-0100. Or point the camera of your phone at the square \
    below, or type the address beside it.";
const ES: &str = "Queremos planear su próxima entrega con usted y no pudimos comunicarnos.\n\
    Llame a Elm Pharmacy al 201-555-0100. O apunte la cámara de su teléfono al cuadro de abajo, o \
    escriba la dirección que está al lado.";
const AR: &str = "نود أن نرتب معك موعد التوصيل القادم، ولم نتمكن من الوصول إليك.\n\
    اتصل بنا على الرقم \u{200e}201-555-0100 في Elm Pharmacy، أو وجّه كاميرا هاتفك إلى المربع أدناه.";
const RU: &str = "Мы хотели бы договориться с вами о следующей доставке и не смогли с вами связаться.\n\
    Позвоните в Elm Pharmacy по номеру 201-555-0100.";
const ZH: &str = "我们想与您安排下一次送货，但未能联系到您。请致电 Elm Pharmacy：201-555-0100。\n\
    或者用手机摄像头对准下面的方块，也可以输入旁边的网址。";

fn sample(tag: &str, name: &str, greeting: &str, words: &str) -> Letter {
    let lines = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect();
    Letter {
        language: tag.parse().unwrap_or_else(|_| Language::english()),
        sender: lines(&["Elm Pharmacy", "1 Elm Street, Suite 200", "New York, NY 10001"]),
        addressee: lines(&[name, "27 Oak Avenue, Apt 4", "Boston, MA 02110"]),
        date: "Monday, March 2, 2026".to_owned(),
        greeting: greeting.to_owned(),
        before: words.lines().map(str::to_owned).collect(),
        link: Some("https://rx.elm.example/r/A7bcdefghijkmnpqrstuvw".to_owned()),
        code_words: "A square code with the address that follows".to_owned(),
        after: lines(&["Elm Pharmacy · 201-555-0100"]),
        reference: "7F3K-2Q".to_owned(),
    }
}
