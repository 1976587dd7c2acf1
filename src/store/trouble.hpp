// Who asks a store is told of trouble in the words of the room that declares it.
#pragma once

#include "record/trouble.hpp"

namespace palpate::store {

using record::StoreError;
using record::Trouble;

}  // namespace palpate::store
