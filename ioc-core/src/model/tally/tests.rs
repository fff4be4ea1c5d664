use super::*;
use proptest::prelude::*;

fn events() -> impl Strategy<Value = Vec<(u32, Option<u64>)>> {
    prop::collection::vec((0_u32..3000, prop::option::of(0_u64..100_000_000)), 0..200)
}

fn tally(events: &[(u32, Option<u64>)]) -> Tallies {
    let mut tallies = Tallies::default();
    for (ordinal, duration) in events {
        tallies.record(*ordinal, *duration);
    }
    tallies
}

proptest! {
    #[test]
    fn merging_is_exact_in_any_order(one in events(), two in events()) {
        let together = tally(&[one.clone(), two.clone()].concat());
        let (mut ahead, mut behind) = (tally(&one), tally(&two));
        ahead.merge(&tally(&two));
        behind.merge(&tally(&one));
        prop_assert_eq!(&ahead, &together);
        prop_assert_eq!(&behind, &together);
    }

    #[test]
    fn bytes_bring_tallies_back(events in events()) {
        let tallies = tally(&events);
        prop_assert_eq!(Tallies::from_bytes(&tallies.to_bytes()).unwrap(), tallies.clone());
        let members = tallies.members();
        prop_assert_eq!(Members::from_bytes(&members.to_bytes()).unwrap(), members);
    }

    #[test]
    fn what_is_taken_back_was_never_there(events in events()) {
        let mut tallies = tally(&events);
        for (ordinal, duration) in &events {
            tallies.take_back(*ordinal, *duration);
        }
        prop_assert!(tallies.is_empty());
    }

    #[test]
    fn cut_bytes_are_refused_or_shorter(events in events(), cut in 0_usize..50) {
        let bytes = tally(&events).to_bytes();
        let _ = Tallies::from_bytes(&bytes[..bytes.len().saturating_sub(cut)]);
    }
}
